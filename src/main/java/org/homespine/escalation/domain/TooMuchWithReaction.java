package org.homespine.escalation.domain;

/**
 * OVR-02: much more than planned, and a reaction: a painful session, a jump of pain that day, or pain that had not
 * settled at the next answer. Source: S0.
 *
 * @param tooMuch what much more is
 * @param painful what a painful session is
 * @param jump what a jump of pain is
 */
public record TooMuchWithReaction(MoreThanPlanned tooMuch, PainfulExercise painful, PainJump jump) implements Rule {

    private static final RuleId ID = new RuleId("OVR-02");

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
