package org.homespine.escalation.domain;

/**
 * CLR-01: the screening blocks an exercise of the program, or every exercise, for this patient. Its table is the
 * library's, the same by which a publication is refused. Source: S1, S0.
 */
public record PublishStop() implements Rule {

    static final RuleId ID = new RuleId("CLR-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.BLOCK;
    }

    @Override
    public Occasion occasion() {
        return Occasion.PUBLISH;
    }
}
