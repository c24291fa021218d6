package org.homespine.escalation.domain;

import org.homespine.shared.ConditionId;

/**
 * MAL-01: night pain, weight loss or rising pain in somebody who has had cancer, also where night pain is known. Source:
 * REF-IFOMPT.
 *
 * @param rising what rising pain is
 */
public record CancerWithWarning(ConditionId condition, PainRising rising, int recentDays) implements Rule {

    private static final RuleId ID = new RuleId("MAL-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.URGENT;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
