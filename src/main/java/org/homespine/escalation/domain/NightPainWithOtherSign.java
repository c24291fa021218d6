package org.homespine.escalation.domain;

import org.homespine.shared.ConditionId;

/**
 * NGT-02: known night pain on many nights of a week, and in the same week raised pain, weight loss or fever, or cancer in
 * the past. Source: REF-IFOMPT.
 *
 * @param rise by how much pain is above the base to be raised, in points of 10
 * @param condition with which the nights are enough
 */
public record NightPainWithOtherSign(int nights, int ofDays, int rise, ConditionId condition, int recentDays)
        implements WindowRule {

    private static final RuleId ID = new RuleId("NGT-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.URGENT;
    }
}
