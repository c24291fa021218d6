package org.homespine.escalation.domain;

/** NGT-03: known night pain on many nights of a week. Source: REF-NIGHT. */
public record FrequentNightPain(int nights, int ofDays) implements WindowRule {

    private static final RuleId ID = new RuleId("NGT-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
