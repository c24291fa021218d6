package org.homespine.escalation.domain;

import static org.homespine.escalation.domain.Predicate.all;
import static org.homespine.escalation.domain.Predicate.any;
import static org.homespine.escalation.domain.Predicate.atLeast;
import static org.homespine.escalation.domain.Predicate.not;

/**
 * NEU-03: numbness or tingling that is new or worse, without pain in the leg. Source: S0.
 *
 * @param reach below which pain is not in the leg, 0 to 4; a missing reach is 0
 */
public record NerveSignAlone(int reach, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("NEU-03");

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
        return all(not(atLeast(NumberField.REACH, reach)), any(NerveSigns.NUMB, NerveSigns.TINGLE));
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
