package org.homespine.escalation.domain;

/** DAT-02: the question about emergency signs was not answered, which is not a "no". */
public record SafetyQuestionUnanswered() implements Rule {

    private static final RuleId ID = new RuleId("DAT-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }
}
