package org.homespine.escalation.domain;

/**
 * PAI-07: one session with too much pain while exercising. Source: REF-PMM.
 *
 * @param during from where on it is too much, 0 to 10
 */
public record PainfulExercise(int during) implements AnswerRule {

    private static final RuleId ID = new RuleId("PAI-07");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        Integer pain = checkIn.answers().during();
        return pain != null && pain >= during;
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(
                ID.value(), Value.of(checkIn.performedOn()), Value.during(checkIn.answers()), Value.of(during));
    }
}
