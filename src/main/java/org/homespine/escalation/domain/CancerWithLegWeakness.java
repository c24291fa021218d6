package org.homespine.escalation.domain;

import org.homespine.shared.ConditionId;

/** MAL-02: a leg that is newly weak or weaker, in somebody who has had cancer. Source: REF-MSCC. */
public record CancerWithLegWeakness(ConditionId condition, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("MAL-02");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.EMERGENCY;
    }

    @Override
    public Predicate when() {
        return Predicate.all(Predicate.has(condition), NerveSigns.WEAK);
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.of(recentDays),
                Value.answer(ChosenField.WEAK, checkIn.answers()));
    }
}
