package org.homespine.escalation.domain;

/**
 * ADH-04: no check-in for long. Source: REF-ADH.
 *
 * @param days from how many silent active days on
 */
public record LongSilence(int days) implements NightlyRule {

    private static final RuleId ID = new RuleId("ADH-04");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }
}
