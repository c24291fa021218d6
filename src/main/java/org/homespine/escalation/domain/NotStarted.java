package org.homespine.escalation.domain;

/**
 * ADH-05: never a check-in, and the app never opened.
 *
 * @param days from how many active days on
 */
public record NotStarted(int days) implements NightlyRule {

    static final RuleId ID = new RuleId("ADH-05");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
