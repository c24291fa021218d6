package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One place in a history where a rule is met. A rule's hits of one occasion become one finding.
 *
 * @param day the latest date among its evidence
 * @param historic whether it is too old for the rule's own tier
 */
public record Hit(LocalDate day, Tier tier, boolean historic, List<CheckInVersion> evidence, List<Sentence> because) {

    public Hit {
        evidence = List.copyOf(evidence);
        because = List.copyOf(because);
    }

    /**
     * A symptom, by its age: an old emergency sign of the CES family stays URGENT, any other old EMERGENCY or URGENT
     * symptom is SOON, never nothing. SOON and ROUTINE do not age.
     */
    static Hit ofSymptom(Rule rule, int recentDays, LocalDate today, List<CheckInVersion> evidence, Sentence because) {
        LocalDate day = evidence.stream()
                .map(CheckInVersion::performedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long age = ChronoUnit.DAYS.between(day, today);
        if (age <= recentDays || !rule.tier().isPressing()) {
            return new Hit(day, rule.tier(), false, evidence, List.of(because));
        }
        Tier aged = rule.family() == Family.CES ? Tier.URGENT : Tier.SOON;
        List<Sentence> sentences = new ArrayList<>(List.of(because));
        sentences.add(
                Sentence.of("historic", Value.of(age), Value.of(recentDays), Value.of(aged), Value.of(rule.tier())));
        return new Hit(day, aged, true, evidence, sentences);
    }

    /** A hit to which age makes no difference. */
    static Hit ageless(Rule rule, CheckInVersion evidence, Sentence because) {
        return new Hit(evidence.performedOn(), rule.tier(), false, List.of(evidence), List.of(because));
    }
}
