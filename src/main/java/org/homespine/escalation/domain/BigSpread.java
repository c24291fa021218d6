package org.homespine.escalation.domain;

/**
 * PER-02: pain much further down the leg than before. Source: S0, REF-MCKENZIE.
 *
 * @param reach the least reach that counts, 0 to 4; 3 is below the knee
 * @param rise by how much further than before
 * @param referenceDays of how many logged days before the median is "before"; fewer = the intake
 */
public record BigSpread(int reach, int rise, int referenceDays, int recentDays) implements TrendRule {

    private static final RuleId ID = new RuleId("PER-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.URGENT;
    }
}
