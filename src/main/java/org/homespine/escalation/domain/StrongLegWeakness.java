package org.homespine.escalation.domain;

import org.homespine.checkins.domain.HeelToe;

/** NEU-02: a leg that is newly weak or weaker, and no walking on heels and toes. Source: S0, S2. */
public record StrongLegWeakness(int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("NEU-02");

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
        return Predicate.all(NerveSigns.WEAK, Predicate.is(ChosenField.HEEL_TOE, HeelToe.NO));
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
