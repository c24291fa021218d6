package org.homespine.escalation.domain;

/**
 * PAI-05: too much pain while exercising in most of the last sessions. Source: REF-PMM.
 *
 * @param during from where on it is too much, 0 to 10
 */
public record ExercisesTooPainful(int during, int least, int inARow) implements SessionRule {

    private static final RuleId ID = new RuleId("PAI-05");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    boolean counts(CheckInVersion session) {
        Integer pain = session.answers().during();
        return pain != null && pain >= during;
    }
}
