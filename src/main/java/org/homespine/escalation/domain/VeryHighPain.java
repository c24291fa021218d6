package org.homespine.escalation.domain;

/**
 * PAI-02: very high pain. Source: REF-SEVERE.
 *
 * @param pain from where on it is very high, 0 to 10
 */
public record VeryHighPain(int pain, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("PAI-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.URGENT;
    }

    @Override
    public Predicate when() {
        return Predicate.atLeast(NumberField.PAIN, pain);
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.of(recentDays),
                Value.pain(checkIn.answers()),
                Value.of(pain));
    }
}
