package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges the patient's own three activities against the scores before. */
final class FunctionJudge {

    private FunctionJudge() {}

    static List<Hit> hits(DoingLess rule, CaseFile file) {
        List<CheckInVersion> scored = scored(file.logbook());
        List<BigDecimal> atIntake = file.history().psfsBefore();
        Stream<Hit> first = scored.isEmpty() || atIntake == null
                ? Stream.empty()
                : hit(rule, List.of(scored.getFirst()), scored.getFirst(), sum(atIntake));
        Stream<Hit> later = IntStream.range(1, scored.size())
                .boxed()
                .flatMap(place -> hit(
                        rule,
                        List.of(scored.get(place - 1), scored.get(place)),
                        scored.get(place),
                        sum(scored.get(place - 1))));
        return Stream.concat(first, later).filter(Hit::isAboutArriving).toList();
    }

    /** None where none arrives: nothing is found then. */
    private static List<CheckInVersion> scored(Logbook logbook) {
        return logbook.counting().stream().noneMatch(FunctionJudge::isScored)
                ? List.of()
                : logbook.active().stream().filter(FunctionJudge::isScored).toList();
    }

    private static boolean isScored(CheckInVersion log) {
        return log.answers().psfs() != null;
    }

    /** Sums of three are compared in place of means, so that nothing is rounded. */
    private static Stream<Hit> hit(
            DoingLess rule, List<CheckInVersion> evidence, CheckInVersion now, BigDecimal before) {
        BigDecimal fall = before.subtract(sum(now));
        BigDecimal least = BigDecimal.valueOf(3L * rule.points());
        return fall.compareTo(least) < 0
                ? Stream.empty()
                : Stream.of(Hit.ageless(
                        rule,
                        evidence,
                        Sentence.of(
                                rule.id().value(),
                                Value.of(now.performedOn()),
                                Value.of(sum(now)),
                                Value.of(before),
                                Value.of(rule.points()))));
    }

    private static BigDecimal sum(CheckInVersion log) {
        return sum(Objects.requireNonNull(log.answers().psfs()).stream()
                .map(BigDecimal::valueOf)
                .toList());
    }

    private static BigDecimal sum(List<BigDecimal> scores) {
        return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
