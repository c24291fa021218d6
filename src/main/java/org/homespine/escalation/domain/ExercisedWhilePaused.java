package org.homespine.escalation.domain;

/** OVR-03: exercises done during a pause, unless for a holiday; URGENT where the pause came from an EMERGENCY. */
public record ExercisedWhilePaused() implements Rule {

    private static final RuleId ID = new RuleId("OVR-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
