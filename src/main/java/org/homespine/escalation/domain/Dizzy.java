package org.homespine.escalation.domain;

import java.util.Set;
import org.homespine.checkins.domain.GeneralSign;

/** DIZ-01: dizziness; every exercise with the head below the heart is held. Source: S0. */
public record Dizzy() implements AnswerRule {

    private static final RuleId ID = new RuleId("DIZ-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        return checkIn.generalSigns().contains(GeneralSign.DIZZY);
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(ID.value(), Value.of(checkIn.performedOn()));
    }

    @Override
    public Set<Hold> holds(CheckInVersion ignored) {
        return Set.of(new Hold.OfHeadBelowHeart());
    }
}
