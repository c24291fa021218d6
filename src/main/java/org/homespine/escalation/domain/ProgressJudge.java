package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homespine.escalation.domain.Improvement.Progress;
import org.jspecify.annotations.Nullable;

/** Judges whether a patient is better than at the start. */
final class ProgressJudge {

    private static final Value NOT_ANSWERED = new Value.Word("answer.missing");

    private ProgressJudge() {}

    /** Judged at the first tick of its span that has enough to go by, found by asking the earlier ones again. */
    static Optional<Hit> notImproved(NotImproved rule, ProgramDays days, CaseFile file) {
        if (!rule.covers(days.number()) || !rule.enough().in(days) || wasJudgedBefore(rule, days)) {
            return Optional.empty();
        }
        Progress progress = progress(days, rule.lastLoggedDays(), file);
        return rule.improvement().isIn(progress)
                ? Optional.empty()
                : Optional.of(Hit.ofDay(rule, days.lastDay(), because(rule, days, progress)));
    }

    private static boolean wasJudgedBefore(NotImproved rule, ProgramDays days) {
        return IntStream.range(rule.fromDay(), days.number())
                .anyMatch(day -> rule.enough().in(days.upToDay(day)));
    }

    static Optional<Hit> doingWell(DoingWell rule, ProgramDays days, CaseFile file) {
        Progress progress = progress(days, rule.lastLoggedDays(), file);
        Long pain = progress.halvesOfPain();
        Optional<Adherence> now = wellDone(rule, days, 0);
        Optional<Adherence> before = wellDone(rule, days, 1);
        if (pain == null
                || now.isEmpty()
                || before.isEmpty()
                || !rule.enough().in(days)
                || !Improvement.hasEased(progress.base(), pain, rule.percentEased())) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>(common(days, progress, rule.lastLoggedDays(), rule.enough()));
        values.add(Value.of(rule.percentEased()));
        values.add(Value.of(now.get().done()));
        values.add(Value.of(now.get().due()));
        values.add(Value.of(before.get().done()));
        values.add(Value.of(before.get().due()));
        values.add(Value.of(rule.percentDone()));
        values.add(Value.of(rule.window().days()));
        values.add(Value.of(rule.window().leastUnits()));
        return Optional.of(
                Hit.ofDay(rule, days.lastDay(), new Sentence(rule.id().value(), values)));
    }

    private static Optional<Adherence> wellDone(DoingWell rule, ProgramDays days, int windowsBack) {
        return days.adherence(rule.window().days(), windowsBack)
                .filter(adherence -> adherence.due() >= rule.window().leastUnits())
                .filter(adherence -> !adherence.isBelow(rule.percentDone()));
    }

    private static Progress progress(ProgramDays days, int lastLoggedDays, CaseFile file) {
        return new Progress(
                file.base(),
                days.halvesOfPain(lastLoggedDays),
                days.latestGrc(),
                days.latestPsfs(),
                file.history().psfsBefore());
    }

    private static Sentence because(NotImproved rule, ProgramDays days, Progress progress) {
        Improvement better = rule.improvement();
        List<Value> values = new ArrayList<>(common(days, progress, rule.lastLoggedDays(), rule.enough()));
        values.add(Value.of(rule.fromDay()));
        values.add(Value.of(better.points()));
        values.add(Value.of(better.percent()));
        values.add(Value.of(better.lowBase()));
        values.add(number(progress.grc()));
        values.add(Value.of(better.grc()));
        values.add(sum(progress.psfs()));
        values.add(sumBefore(progress.psfsBefore()));
        values.add(Value.of(better.psfs()));
        Integer toDay = rule.toDay();
        if (toDay != null) {
            values.add(Value.of(toDay));
        }
        return new Sentence(rule.id().value(), values);
    }

    /** The first ten places of each sentence on progress. */
    private static List<Value> common(ProgramDays days, Progress progress, int lastLoggedDays, EnoughLogs enough) {
        Long pain = progress.halvesOfPain();
        return List.of(
                Value.of(days.lastDay()),
                Value.of(days.number()),
                Value.of(progress.base()),
                pain == null ? NOT_ANSWERED : Value.ofHalves(pain),
                Value.of(lastLoggedDays),
                Value.of(days.daysWithPain(enough.ofDays())),
                Value.of(enough.loggedDays()),
                Value.of(enough.ofDays()),
                Value.of(days.silence()),
                Value.of(enough.silentDays()));
    }

    private static Value number(@Nullable Integer number) {
        return number == null ? NOT_ANSWERED : Value.of(number);
    }

    private static Value sum(@Nullable List<Integer> scores) {
        return scores == null
                ? NOT_ANSWERED
                : Value.of(scores.stream().mapToInt(Integer::intValue).sum());
    }

    private static Value sumBefore(@Nullable List<BigDecimal> scores) {
        return scores == null
                ? NOT_ANSWERED
                : new Value.Decimal(scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
