package org.homespine.escalation.domain;

/**
 * PAI-03: pain above the base on two logged days without another between. Source: S0, S1, REF-NPRS.
 *
 * @param rise by how much above the base, in points of 10
 * @param floor the least pain that counts, 0 to 10
 * @param gapDays the most days from one of the two to the other
 * @param laterDays how many later logged days, all lower, make it history
 */
public record PainRising(int rise, int floor, int gapDays, int laterDays) implements TrendRule {

    private static final RuleId ID = new RuleId("PAI-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
