package org.homespine.escalation.domain;

/** NEU-04: a leg that is newly weak or weaker, whatever the walk on heels and toes. Source: S0, S1, S2. */
public record LegWeakness(int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("NEU-04");

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
        return NerveSigns.WEAK;
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.of(recentDays),
                Value.answer(ChosenField.WEAK, checkIn.answers()),
                Value.answer(ChosenField.HEEL_TOE, checkIn.answers()));
    }
}
