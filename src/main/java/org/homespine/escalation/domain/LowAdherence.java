package org.homespine.escalation.domain;

/**
 * ADH-01: less done than half of what was due. Source: REF-ADH.
 *
 * @param percent below how many percent it is low
 * @param silentDays from how many silent active days on adherence is unknown, not low
 */
public record LowAdherence(int percent, AdherenceWindow window, int silentDays) implements NightlyRule {

    private static final RuleId ID = new RuleId("ADH-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
