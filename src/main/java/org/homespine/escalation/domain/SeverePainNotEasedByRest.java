package org.homespine.escalation.domain;

import org.homespine.checkins.domain.RestRelief;

/**
 * PAI-01: severe pain that rest does not ease. Source: S2, REF-SEVERE.
 *
 * @param pain from where on it is severe, 0 to 10
 */
public record SeverePainNotEasedByRest(int pain, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("PAI-01");

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
        return Predicate.all(
                Predicate.atLeast(NumberField.PAIN, pain), Predicate.is(ChosenField.REST_RELIEF, RestRelief.NO));
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
