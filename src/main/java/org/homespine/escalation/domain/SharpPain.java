package org.homespine.escalation.domain;

/** EXR-02: sharp pain in an exercise; SOON when it was the same one in most of the last sessions. Source: S0, S2. */
public record SharpPain(int least, int inARow) implements SessionRule {

    private static final RuleId ID = new RuleId("EXR-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
