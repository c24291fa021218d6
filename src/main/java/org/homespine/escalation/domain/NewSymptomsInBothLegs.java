package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.Predicate.all;
import static org.homespine.escalation.domain.Predicate.any;
import static org.homespine.escalation.domain.Predicate.atLeast;
import static org.homespine.escalation.domain.Predicate.is;
import static org.homespine.escalation.domain.Predicate.known;
import static org.homespine.escalation.domain.Predicate.not;

import org.homespine.checkins.domain.Side;

/**
 * CES-04: both legs, by pain that reaches the leg or by a new nerve sign, unless both legs are known and no nerve sign
 * is new or worse. Source: REF-CSP, REF-NHS.
 *
 * @param reach from where on pain counts as in the leg, 0 to 4; 2 is the thigh
 */
public record NewSymptomsInBothLegs(int reach, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("CES-04");

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
        Predicate knownAndNothingNew = all(known(KnownSymptom.BOTH_LEGS), not(NerveSigns.ANY));
        return all(
                is(ChosenField.SIDE, Side.BOTH),
                not(knownAndNothingNew),
                any(atLeast(NumberField.REACH, reach), NerveSigns.ANY));
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
