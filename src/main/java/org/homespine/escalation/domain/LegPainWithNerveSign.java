package org.homespine.escalation.domain;

/**
 * NEU-01: pain in the leg with a nerve sign that is new or worse. Source: S2, S0.
 *
 * @param reach from where on pain counts as in the leg, 0 to 4; 2 is the thigh
 */
public record LegPainWithNerveSign(int reach, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("NEU-01");

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
        return Predicate.all(Predicate.atLeast(NumberField.REACH, reach), NerveSigns.ANY);
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                Value.of(recentDays),
                Value.reach(checkIn.answers()),
                Value.reach(reach),
                NerveSigns.in(checkIn, facts));
    }
}
