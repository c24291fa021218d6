package org.homespine.escalation.domain;

/**
 * PER-01: pain further down the leg than before on two logged days without another between. Source: S0, S1.
 *
 * @param reach the least reach that counts, 0 to 4; 2 is the thigh
 * @param rise by how much further than before
 * @param referenceDays of how many logged days before the first of the two the median is "before"; fewer = the intake
 * @param laterDays how many later logged days, all less far, make it history
 */
public record PainSpreading(int reach, int rise, int referenceDays, int laterDays) implements TrendRule {

    private static final RuleId ID = new RuleId("PER-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
