package org.homespine.escalation.domain;

/** ADH-02: low adherence in a window and in the window before it, beside ADH-01. Source: REF-ADH. */
public record LowAdherenceAgain(LowAdherence low) implements NightlyRule {

    private static final RuleId ID = new RuleId("ADH-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
