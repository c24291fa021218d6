package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place in a history where a rule is met. A rule's hits of one occasion become one finding.
 *
 * @param day the latest date among its evidence
 * @param historic whether it is too old for the rule's own tier
 * @param count the rule's own count, where it counts sessions, answers or days
 * @param holds what it leaves out of the program
 * @param flagged the family of the flag that it is about; null = that of its rule
 */
public record Hit(
        LocalDate day,
        Tier tier,
        boolean historic,
        List<CheckInVersion> evidence,
        List<Sentence> because,
        @Nullable Integer count,
        Set<Hold> holds,
        @Nullable Family flagged) {

    public Hit {
        evidence = List.copyOf(evidence);
        because = List.copyOf(because);
        holds = Set.copyOf(holds);
    }

    public Hit(LocalDate day, Tier tier, boolean historic, List<CheckInVersion> evidence, List<Sentence> because) {
        this(day, tier, historic, evidence, because, null, Set.of(), null);
    }

    boolean isAboutArriving() {
        return evidence.stream().anyMatch(CheckInVersion::arriving);
    }

    Family family(Rule rule) {
        return flagged == null ? rule.family() : flagged;
    }

    /**
     * A symptom, by its age: an old emergency sign of the CES family stays URGENT, any other old EMERGENCY or URGENT
     * symptom is SOON, never nothing. SOON and ROUTINE do not age.
     */
    static Hit ofSymptom(Rule rule, int recentDays, LocalDate today, List<CheckInVersion> evidence, Sentence because) {
        LocalDate day = latest(evidence);
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

    /** A hit on several check-ins to which age makes no difference. */
    static Hit ageless(Rule rule, Collection<CheckInVersion> evidence, Sentence because) {
        return new Hit(latest(evidence), rule.tier(), false, List.copyOf(evidence), List.of(because));
    }

    Hit counting(int counted) {
        return new Hit(day, tier, historic, evidence, because, counted, holds, flagged);
    }

    Hit holding(Set<Hold> held) {
        return new Hit(day, tier, historic, evidence, because, count, held, flagged);
    }

    /** At a lower tier than the rule's own, with the sentence that says why. */
    Hit lowered(Tier lower, Sentence why) {
        List<Sentence> sentences = new ArrayList<>(because);
        sentences.add(why);
        return new Hit(day, lower, historic, evidence, sentences, count, holds, flagged);
    }

    private static LocalDate latest(Collection<CheckInVersion> evidence) {
        return evidence.stream()
                .map(CheckInVersion::performedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What is true of a day without a check-in to point to. */
    static Hit ofDay(Rule rule, LocalDate day, Sentence because) {
        return new Hit(day, rule.tier(), false, List.of(), List.of(because));
    }

    /** What is true of an open flag. */
    static Hit ofFlag(Rule rule, Family flagged, LocalDate day, Sentence because) {
        return new Hit(day, rule.tier(), false, List.of(), List.of(because), null, Set.of(), flagged);
    }
}
