package org.homespine.escalation.domain;

/**
 * PAI-04: pain much higher than on the logged day before. Source: S0, S1.
 *
 * @param rise by how much, in points of 10
 * @param floor the least pain that counts, 0 to 10
 * @param gapDays the most days from the one day to the other
 * @param laterDays how many later logged days, all lower, make it history
 */
public record PainJump(int rise, int floor, int gapDays, int laterDays) implements TrendRule {

    private static final RuleId ID = new RuleId("PAI-04");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
