package org.homespine.escalation.domain;

/**
 * IMP-04: the patient's own three activities have become harder since they were last scored. Source: S1, REF-PSFS.
 *
 * @param points by how much their mean fell, in points of 10
 */
public record DoingLess(int points) implements Rule {

    private static final RuleId ID = new RuleId("IMP-04");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
