package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which open flags close by themselves. A flag has all the reasons of its family, so it closes only when every one of
 * them is of a kind that can end by itself and every one of them has ended; any other reason leaves the flag to a
 * clinician.
 */
public final class SelfClosing {

    /** The families in which a flag can close by itself. */
    public static final Set<Family> FAMILIES = Set.of(Family.ADHERENCE, Family.DATA);

    private static final Set<RuleId> SILENCE = Set.of(Silence.ID, NotStarted.ID);
    private static final Set<RuleId> UNANSWERED = Set.of(new RuleId("DAT-02"));

    private SelfClosing() {}

    public static List<FlagClosing> among(
            Collection<FlaggedCheckIns> open, History history, Instant now, RuleSet rules) {
        if (open.isEmpty()) {
            return List.of();
        }
        CaseFile file = CaseFile.of(history, Occasion.CHECK_IN, now);
        return open.stream()
                .flatMap(flagged ->
                        reason(flagged, file, rules).map(reason -> new FlagClosing(flagged.flag(), reason)).stream())
                .toList();
    }

    private static Optional<FlagClosing.Reason> reason(FlaggedCheckIns flagged, CaseFile file, RuleSet rules) {
        FlagState flag = flagged.flag();
        if (isOnlyFor(SILENCE, flag) && hasLogEndedSilence(flag, file, rules)) {
            return Optional.of(FlagClosing.Reason.LATE_LOG_RECEIVED);
        }
        if (isOnlyFor(UNANSWERED, flag) && areAllAnswered(flagged.evidence(), file)) {
            return Optional.of(FlagClosing.Reason.ANSWERED);
        }
        return Optional.empty();
    }

    private static boolean isOnlyFor(Set<RuleId> kind, FlagState flag) {
        return !flag.rules().isEmpty() && kind.containsAll(flag.rules());
    }

    /**
     * Whether the last logged date, today's too, leaves fewer silent days than each of the flag's rules asks for, and
     * stands there because of a check-in that the tick which raised the flag had not read. That a pause was entered
     * afterwards is no sign of life.
     */
    private static boolean hasLogEndedSilence(FlagState flag, CaseFile file, RuleSet rules) {
        LocalDate start = file.history().program().startedOn();
        if (start == null) {
            return false;
        }
        List<CheckInVersion> logs = file.logbook().active().stream()
                .filter(log -> !log.performedOn().isBefore(start))
                .toList();
        if (logs.isEmpty()) {
            return false;
        }
        LocalDate lastLogged = logs.getLast().performedOn();
        int silent = ProgramDays.silenceAfter(
                ProgramDays.activeDates(file.history(), start, file.today().minusDays(1)), lastLogged);
        return silent < fewestDays(flag, rules)
                && logs.stream()
                        .filter(log -> log.performedOn().equals(lastLogged))
                        .anyMatch(log -> isNewTo(flag, log, file));
    }

    private static boolean isNewTo(FlagState flag, CheckInVersion log, CaseFile file) {
        LocalDate raised = new HomeTime(file.history().zone()).date(flag.raisedAt());
        return !log.performedOn().isBefore(raised) || log.receivedAt().isAfter(flag.raisedAt());
    }

    /** From how many silent days on the first of the flag's rules speaks; 0, which nothing is below, if none is in force. */
    private static int fewestDays(FlagState flag, RuleSet rules) {
        IntStream silence = each(rules, Silence.class).mapToInt(Silence::days);
        IntStream notStarted = each(rules, NotStarted.class).mapToInt(NotStarted::days);
        return IntStream.concat(
                        flag.rules().contains(Silence.ID) ? silence : IntStream.empty(),
                        flag.rules().contains(NotStarted.ID) ? notStarted : IntStream.empty())
                .min()
                .orElse(0);
    }

    private static <T extends Rule> Stream<T> each(RuleSet rules, Class<T> kind) {
        return rules.rules().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A withdrawn check-in has not been answered, and one that another replaced is answered where that one is. */
    private static boolean areAllAnswered(Set<CheckInRef> asked, CaseFile file) {
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(ref -> file.logbook().active().stream()
                                .anyMatch(log -> log.uuid().equals(ref.uuid()) && isEmAnswered(log)));
    }

    private static boolean isEmAnswered(CheckInVersion log) {
        return log.answers().em() != null
                || log.followUp() != null && log.followUp().em() != null;
    }
}
