package org.homespine.escalation.domain;

import org.homespine.checkins.domain.GeneralSign;

/** NGT-01: woken by pain, which no clinician has recorded as known. Source: S2, REF-NIGHT. */
public record NewNightWaking(Tier tier, int recentDays) implements OneCheckInRule {

    private static final RuleId ID = new RuleId("NGT-01");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Predicate when() {
        return Predicate.all(
                Predicate.includes(TickedField.GEN, GeneralSign.NIGHT),
                Predicate.not(Predicate.known(KnownSymptom.NIGHT)));
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(ID.value(), Value.of(checkIn.performedOn()), Value.of(recentDays));
    }
}
