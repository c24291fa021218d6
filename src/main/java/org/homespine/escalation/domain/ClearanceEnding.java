package org.homespine.escalation.domain;

/**
 * CLR-03: a clearance ends soon or has ended; the day on which it expires is still valid. Source: S1.
 *
 * @param days how many days before it expires we begin to say so
 */
public record ClearanceEnding(int days) implements NightlyRule {

    private static final RuleId ID = new RuleId("CLR-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
