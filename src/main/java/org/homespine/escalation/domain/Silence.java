package org.homespine.escalation.domain;

/**
 * ADH-03: no check-in for some days, until the silence is long; of somebody who has not started, ADH-05 speaks in its
 * place. Source: REF-ADH.
 *
 * @param days from how many silent active days on
 */
public record Silence(int days, LongSilence untilLong, NotStarted orNotStarted) implements NightlyRule {

    static final RuleId ID = new RuleId("ADH-03");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
