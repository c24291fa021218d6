package org.homespine.escalation.domain;

/** DAT-01: one revision of a check-in came in with different contents. All are kept. */
public record ConflictingVersions() implements Rule {

    private static final RuleId ID = new RuleId("DAT-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
