package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One patient's past, moment by moment: each check-in from when it was received, each answer to a question from when it
 * was given. The rest of the record is taken as it is now: what was known before, clearances, and the program's pauses.
 *
 * @param history with every check-in
 * @param ended the day on which the program ended; null while it has not
 * @param from the first moment that is looked at
 * @param until the first that is not
 * @param nights when the days of the span were closed
 * @param flags those that were really raised, also before the span
 */
public record Past(
        History history,
        @Nullable LocalDate ended,
        Instant from,
        Instant until,
        List<Instant> nights,
        List<PastFlag> flags) {

    public Past {
        history = history.withCheckIns(history.checkIns().stream()
                .sorted(Comparator.comparing(CheckInVersion::receivedAt))
                .toList());
        nights = List.copyOf(nights);
        flags = flags.stream()
                .sorted(Comparator.comparing(flag -> flag.state().raisedAt()))
                .toList();
    }

    /** Why the rules were, or would have been, run at a moment. */
    record Moment(Instant at, Occasion occasion) implements Comparable<Moment> {

        private static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::at).thenComparing(Moment::occasion);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many check-ins were received in the span, corrections not counted. */
    public long checkIns() {
        return history.checkIns().stream()
                .filter(checkIn -> checkIn.rev() == 1 && isInSpan(checkIn.receivedAt()))
                .count();
    }

    /** When these rules would have been run, in order. */
    Set<Moment> moments(RuleSet rules) {
        Set<Moment> moments = new TreeSet<>();
        if (isRun(rules, Occasion.CHECK_IN)) {
            add(moments, Occasion.CHECK_IN, checkIn -> Stream.of(checkIn.receivedAt()));
            add(moments, Occasion.CHECK_IN, checkIn -> Stream.ofNullable(answeredAt(checkIn)));
        }
        if (isRun(rules, Occasion.CLOCK)) {
            add(moments, Occasion.CLOCK, checkIn -> overdueAt(checkIn, rules).stream());
        }
        if (isRun(rules, Occasion.NIGHTLY)) {
            nights.stream()
                    .filter(this::isInSpan)
                    .filter(this::isRunningAt)
                    .forEach(night -> moments.add(new Moment(night, Occasion.NIGHTLY)));
        }
        return moments;
    }

    private static Optional<Instant> overdueAt(CheckInVersion checkIn, RuleSet rules) {
        return Optional.ofNullable(checkIn.answers().note())
                .flatMap(rules::answerWithin)
                .map(checkIn.enteredAt()::plus)
                .filter(overdue -> !overdue.isBefore(checkIn.receivedAt()));
    }

    private static boolean isRun(RuleSet rules, Occasion occasion) {
        return rules.rules().stream().anyMatch(rule -> rule.isRunOn(occasion));
    }

    private void add(Set<Moment> moments, Occasion occasion, Function<CheckInVersion, Stream<Instant>> when) {
        history.checkIns().stream()
                .flatMap(when)
                .filter(this::isInSpan)
                .forEach(at -> moments.add(new Moment(at, occasion)));
    }

    private boolean isInSpan(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    private boolean isRunningAt(Instant moment) {
        ZoneId zone = history.zone();
        LocalDate started = history.program().startedOn();
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return started != null && day.isAfter(started) && (ended == null || !day.isAfter(ended));
    }

    /** What was known then. */
    History asOf(Moment moment, List<ResolvedFlag> resolved) {
        Instant at = moment.at();
        List<CheckInVersion> known = new ArrayList<>();
        for (CheckInVersion checkIn : history.checkIns()) {
            if (checkIn.receivedAt().isAfter(at)) {
                break;
            }
            boolean arrives = moment.occasion() == Occasion.CHECK_IN
                    && (at.equals(checkIn.receivedAt()) || at.equals(answeredAt(checkIn)));
            known.add(seen(checkIn, arrives, at));
        }
        Program program = history.program();
        return new History(
                history.zone(),
                history.patient(),
                new Program(
                        program.state() == Program.State.ENDED && isRunningAt(at)
                                ? Program.State.ACTIVE
                                : program.state(),
                        program.startedOn(),
                        program.unitsDue(),
                        program.exercises(),
                        program.pauses()),
                history.clinic(),
                history.clearances(),
                history.opened(),
                history.psfsBefore(),
                List.of(),
                resolved,
                known);
    }

    private static @Nullable Instant answeredAt(CheckInVersion checkIn) {
        CheckInVersion.FollowUp answer = checkIn.followUp();
        return answer == null ? null : answer.at();
    }

    private static CheckInVersion seen(CheckInVersion checkIn, boolean arriving, Instant at) {
        Instant answered = answeredAt(checkIn);
        return new CheckInVersion(
                checkIn.uuid(),
                checkIn.rev(),
                checkIn.performedOn(),
                checkIn.enteredAt(),
                checkIn.receivedAt(),
                arriving,
                checkIn.answers(),
                answered != null && answered.isAfter(at) ? null : checkIn.followUp(),
                checkIn.withdrawn());
    }
}
