package org.homespine.escalation.domain;

/**
 * One sign of a check list, whatever else was answered: CES-01 to 03 (REF-GIRFT, REF-CARD), EMG-01 (REF-NHS),
 * EMG-02 (REF-5D), TRA-01 and 02, INF-01, WTL-01 (S2) and DIZ-02.
 */
public record TickedSign(RuleId id, Tier tier, TickedField field, Enum<?> sign, int recentDays)
        implements OneCheckInRule {

    @Override
    public Predicate when() {
        return Predicate.includes(field, sign);
    }

    @Override
    public Sentence because(CheckInVersion checkIn, Facts facts) {
        return Sentence.of(id.value(), Value.of(checkIn.performedOn()), Value.of(recentDays));
    }
}
