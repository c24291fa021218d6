package org.homespine.escalation.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homespine.library.domain.Clearance;

/** Judges the rules of the nightly tick, which speak of a program that runs and of days that are over. */
final class NightlyJudge {

    private NightlyJudge() {}

    static List<Hit> hits(NightlyRule rule, CaseFile file) {
        return switch (rule) {
            case ClearanceEnding ending -> clearances(ending, file);
            case NotImproved worse -> closing(file, days -> ProgressJudge.notImproved(worse, days, file));
            case DoingWell well -> closing(file, days -> ProgressJudge.doingWell(well, days, file));
            case LowAdherence low -> closing(file, days -> adherence(low, days));
            case LowAdherenceAgain again -> closing(file, days -> adherence(again, days));
            case Silence silence -> closing(file, days -> silence(silence, days, file));
            case LongSilence silence -> closing(file, days -> silence(silence, days));
            case NotStarted never -> closing(file, days -> notStarted(never, days, file));
        };
    }

    private static List<Hit> clearances(ClearanceEnding rule, CaseFile file) {
        if (file.history().program().state() != Program.State.ACTIVE) {
            return List.of();
        }
        return file.history().clearances().stream()
                .filter(clearance -> daysLeft(clearance, file) <= rule.days())
                .sorted(Comparator.comparing(Clearance::expires).thenComparing(NightlyJudge::subject))
                .map(clearance -> Hit.ofDay(
                        rule,
                        file.today(),
                        Sentence.of(
                                rule.id().value(),
                                new Value.Quote(subject(clearance)),
                                Value.of(clearance.expires()),
                                Value.of(daysLeft(clearance, file)),
                                Value.of(rule.days()))))
                .toList();
    }

    private static long daysLeft(Clearance clearance, CaseFile file) {
        return ChronoUnit.DAYS.between(file.today(), clearance.expires());
    }

    private static String subject(Clearance clearance) {
        return String.valueOf(clearance.condition() == null ? clearance.exercise() : clearance.condition());
    }

    private static List<Hit> closing(CaseFile file, Function<ProgramDays, Optional<Hit>> judged) {
        return file.closedDays().flatMap(judged).stream().toList();
    }

    private static Optional<Hit> silence(Silence rule, ProgramDays days, CaseFile file) {
        int silent = days.silence();
        boolean speaks = silent >= rule.days()
                && silent < rule.untilLong().days()
                && !isNotStarted(rule.orNotStarted(), days, file);
        return hit(
                speaks,
                rule,
                days,
                () -> Sentence.of(
                        rule.id().value(),
                        Value.of(days.lastDay()),
                        Value.of(silent),
                        Value.of(rule.days()),
                        Value.of(rule.untilLong().days())));
    }

    private static Optional<Hit> silence(LongSilence rule, ProgramDays days) {
        int silent = days.silence();
        return hit(
                silent >= rule.days(),
                rule,
                days,
                () -> Sentence.of(
                        rule.id().value(), Value.of(days.lastDay()), Value.of(silent), Value.of(rule.days())));
    }

    private static Optional<Hit> notStarted(NotStarted rule, ProgramDays days, CaseFile file) {
        return hit(
                isNotStarted(rule, days, file),
                rule,
                days,
                () -> Sentence.of(
                        rule.id().value(), Value.of(days.lastDay()), Value.of(days.number()), Value.of(rule.days())));
    }

    private static boolean isNotStarted(NotStarted rule, ProgramDays days, CaseFile file) {
        return !days.hasLogs() && !file.history().opened() && days.number() >= rule.days();
    }

    private static Optional<Hit> adherence(LowAdherence rule, ProgramDays days) {
        Optional<Adherence> now = low(rule, days, 0);
        return hit(now.isPresent(), rule, days, () -> because(rule.id(), rule, days, now.orElseThrow()));
    }

    private static Optional<Hit> adherence(LowAdherenceAgain rule, ProgramDays days) {
        Optional<Adherence> now = low(rule.low(), days, 0);
        Optional<Adherence> before = low(rule.low(), days, 1);
        return hit(
                now.isPresent() && before.isPresent(),
                rule,
                days,
                () -> because(rule.id(), rule.low(), days, now.orElseThrow(), before.orElseThrow()));
    }

    private static Optional<Adherence> low(LowAdherence rule, ProgramDays days, int windowsBack) {
        // Who has gone silent has not said that nothing was done.
        if (days.silence() >= rule.silentDays()) {
            return Optional.empty();
        }
        return days.adherence(rule.window().days(), windowsBack)
                .filter(adherence -> adherence.due() >= rule.window().leastUnits())
                .filter(adherence -> adherence.isBelow(rule.percent()));
    }

    private static Sentence because(RuleId id, LowAdherence rule, ProgramDays days, Adherence... windows) {
        List<Value> values = new ArrayList<>(List.of(
                Value.of(days.lastDay()),
                Value.of(rule.window().days()),
                Value.of(rule.percent()),
                Value.of(rule.window().leastUnits()),
                Value.of(days.silence()),
                Value.of(rule.silentDays())));
        for (Adherence window : windows) {
            values.add(Value.of(window.done()));
            values.add(Value.of(window.due()));
        }
        return new Sentence(id.value(), values);
    }

    private static Optional<Hit> hit(boolean speaks, NightlyRule rule, ProgramDays days, Supplier<Sentence> because) {
        return speaks ? Optional.of(Hit.ofDay(rule, days.lastDay(), because.get())) : Optional.empty();
    }
}
