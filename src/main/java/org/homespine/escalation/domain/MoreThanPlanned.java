package org.homespine.escalation.domain;

import java.math.BigDecimal;

/**
 * OVR-01: much more than planned on several days of a week. Source: S0.
 *
 * @param ratio of done over prescribed from which on it is much more
 */
public record MoreThanPlanned(BigDecimal ratio, int days, int ofDays) implements WindowRule {

    private static final RuleId ID = new RuleId("OVR-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    boolean counts(CheckInVersion log) {
        BigDecimal done = log.answers().ratio();
        return done != null && done.compareTo(ratio) >= 0;
    }
}
