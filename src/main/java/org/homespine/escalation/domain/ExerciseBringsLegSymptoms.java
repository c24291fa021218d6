package org.homespine.escalation.domain;

import java.util.Set;
import org.homespine.checkins.domain.StopReason;

/** EXR-01: one exercise brings symptoms into the leg, and is held. Source: S1. */
public record ExerciseBringsLegSymptoms() implements AnswerRule {

    private static final RuleId ID = new RuleId("EXR-01");

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
        return !checkIn.stoppedFor(StopReason.LEG_SYMPTOMS).isEmpty();
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.exercises(checkIn.stoppedFor(StopReason.LEG_SYMPTOMS)));
    }

    @Override
    public Set<Hold> holds(CheckInVersion checkIn) {
        return Hold.of(checkIn.stoppedFor(StopReason.LEG_SYMPTOMS));
    }
}
