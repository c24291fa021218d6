package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;

/**
 * CES-05: sexual feeling or function is lost. Alone, cauda equina is unlikely; beside any other sign of it, it is treated
 * as cauda equina (REF-GIRFT, REF-CARD).
 *
 * @param alone its tier where it is the only such sign; delivered as EMERGENCY, URGENT once a clinic lead has signed that
 *     off
 * @param other what shows that it is not alone
 * @param recentDays how many days from it another sign may lie and still stand beside it
 */
public record SexualFunctionLost(Tier alone, Predicate other, int recentDays) implements Rule {

    private static final RuleId ID = new RuleId("CES-05");

    /** On one check-in the lost function itself. */
    static Predicate sign() {
        return Predicate.includes(TickedField.EM, EmergencySign.SEXUAL);
    }

    /** What makes it an emergency on one check-in, for the phone, which knows no other. */
    Predicate emergency() {
        return alone == Tier.EMERGENCY ? sign() : Predicate.all(sign(), other);
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.EMERGENCY;
    }

    @Override
    public Occasion occasion() {
        return Occasion.CHECK_IN;
    }

    Stream<Hit> hits(CaseFile file) {
        return file.logbook().arriving().stream()
                .filter(checkIn -> sign().isMetBy(checkIn, file.facts()))
                .map(checkIn -> hit(checkIn, file));
    }

    private Hit hit(CheckInVersion checkIn, CaseFile file) {
        Hit hit = Hit.ofSymptom(this, recentDays, file.today(), List.of(checkIn), because(checkIn));
        return alone == Tier.EMERGENCY || hit.historic() || isBesideAnother(checkIn, file)
                ? hit
                : hit.lowered(alone, Sentence.of(ID + ".alone", Value.of(recentDays), Value.of(alone)));
    }

    /** Another sign counts wherever it was said within those days, so that two check-ins hide nothing from each other. */
    private boolean isBesideAnother(CheckInVersion checkIn, CaseFile file) {
        LocalDate day = checkIn.performedOn();
        return file.logbook().readOn(day.minusDays(recentDays), day.plusDays(recentDays)).stream()
                .anyMatch(log -> other.isMetBy(log, file.facts()));
    }

    private Sentence because(CheckInVersion checkIn) {
        return Sentence.of(ID.value(), Value.of(checkIn.performedOn()), Value.of(recentDays));
    }
}
