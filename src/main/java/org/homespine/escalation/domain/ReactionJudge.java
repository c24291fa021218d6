package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Settled;

/** Judges days with much more than planned by what followed. */
final class ReactionJudge {

    private ReactionJudge() {}

    static List<Hit> hits(TooMuchWithReaction rule, CaseFile file) {
        List<CheckInVersion> active = file.logbook().active();
        List<Hit> jumps = TrendJudge.jumps(rule.jump(), file).toList();
        return IntStream.range(0, active.size())
                .filter(place -> rule.tooMuch().counts(active.get(place)))
                .boxed()
                .flatMap(place -> hit(rule, active.get(place), jumps, nextNo(active, place)))
                .filter(Hit::isAboutArriving)
                .toList();
    }

    /** The next answer whether pain had settled, however late, where it is no. */
    private static Optional<CheckInVersion> nextNo(List<CheckInVersion> active, int place) {
        return active.stream()
                .skip(place + 1L)
                .filter(CheckInVersion::saysWhetherPainSettled)
                .findFirst()
                .filter(next -> next.answers().settled() == Settled.NO);
    }

    private static Stream<Hit> hit(
            TooMuchWithReaction rule, CheckInVersion log, List<Hit> jumps, Optional<CheckInVersion> nextNo) {
        Set<CheckInVersion> evidence = new LinkedHashSet<>(List.of(log));
        List<Value> reactions = new ArrayList<>();
        if (rule.painful().isMetBy(log)) {
            reactions.add(new Value.Word("reaction.painful"));
        }
        jumps.stream().filter(jump -> jump.day().equals(log.performedOn())).forEach(jump -> {
            evidence.addAll(jump.evidence());
            reactions.add(new Value.Word("reaction.jump"));
        });
        nextNo.ifPresent(next -> {
            evidence.add(next);
            reactions.add(new Value.Word("reaction.unsettled"));
        });
        return reactions.isEmpty()
                ? Stream.empty()
                : Stream.of(Hit.ageless(rule, evidence, because(rule, log, Value.several(reactions))));
    }

    private static Sentence because(TooMuchWithReaction rule, CheckInVersion log, Value reactions) {
        return Sentence.of(
                rule.id().value(),
                Value.of(log.performedOn()),
                Value.ratios(List.of(log)),
                Value.of(rule.tooMuch().ratio()),
                reactions,
                Value.during(log.answers()),
                Value.of(rule.painful().during()),
                Value.of(rule.jump().rise()),
                Value.of(rule.jump().floor()),
                Value.of(rule.jump().gapDays()));
    }
}
