package org.homespine.escalation.domain;

/**
 * SLA-01: nobody has taken on an EMERGENCY or URGENT flag by its deadline. It reports on the flag: it opens none, raises
 * no tier, pauses nothing and tells the patient nothing. Source: REF-EPRO.
 */
public record NotAcknowledged(Deadlines deadlines) implements Rule {

    public static final RuleId ID = new RuleId("SLA-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.EMERGENCY;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CLOCK;
    }

    /** Each of its findings has the family of its flag; only its failure, which is about no flag, is filed here. */
    @Override
    public Family family() {
        return Family.DATA;
    }
}
