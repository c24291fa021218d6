package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.checkins.domain.Settled;
import org.jspecify.annotations.Nullable;

/** Judges days with much more than planned by what followed. */
final class ReactionJudge {

    private ReactionJudge() {}

    static List<Hit> hits(TooMuchWithReaction rule, CaseFile file) {
        List<Hit> hits = new ArrayList<>();
        CheckInVersion nextAnswer = null;
        // From the newest back, so that the next answer of each is at hand.
        for (CheckInVersion log : file.logbook().active().reversed()) {
            if (rule.tooMuch().counts(log)) {
                hit(rule, log, nextAnswer, file).filter(Hit::isAboutArriving).ifPresent(hits::add);
            }
            if (log.saysWhetherPainSettled()) {
                nextAnswer = log;
            }
        }
        return hits.reversed();
    }

    /** @param nextAnswer the next one whether pain had settled, however late */
    private static Optional<Hit> hit(
            TooMuchWithReaction rule, CheckInVersion log, @Nullable CheckInVersion nextAnswer, CaseFile file) {
        Set<CheckInVersion> evidence = new LinkedHashSet<>(List.of(log));
        List<Value> reactions = new ArrayList<>();
        if (rule.painful().isMetBy(log)) {
            reactions.add(new Value.Word("reaction.painful"));
        }
        TrendJudge.jumpTo(log.performedOn(), rule.jump(), file).ifPresent(jump -> {
            evidence.addAll(jump.evidence());
            reactions.add(new Value.Word("reaction.jump"));
        });
        if (nextAnswer != null && nextAnswer.answers().settled() == Settled.NO) {
            evidence.add(nextAnswer);
            reactions.add(new Value.Word("reaction.unsettled"));
        }
        return reactions.isEmpty()
                ? Optional.empty()
                : Optional.of(Hit.ageless(rule, evidence, because(rule, log, Value.several(reactions))));
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
