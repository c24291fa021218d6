package org.homespine.escalation.domain;

/** CON-01: the patient asks to be contacted. */
public record ContactWanted() implements AnswerRule {

    private static final RuleId ID = new RuleId("CON-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        return checkIn.answers().contact();
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        return Sentence.of(ID.value(), Value.of(checkIn.performedOn()));
    }
}
