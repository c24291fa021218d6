package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules in force from a date on, with their thresholds, under a version that is kept with every finding. In the
 * order of their ids, each once.
 */
public record RuleSet(String version, LocalDate effectiveFrom, List<Rule> rules, QuietPeriods quietPeriods) {

    public RuleSet {
        Set<RuleId> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                throw new IllegalArgumentException(rule.id() + " stands twice in the rule set");
            }
        }
        rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    /**
     * How long the question that warning words in a note open may stay without an answer; empty where the note opens
     * none.
     */
    public Optional<Duration> answerWithin(String note) {
        return rules.stream()
                .filter(WarningWordsUnanswered.class::isInstance)
                .map(WarningWordsUnanswered.class::cast)
                .filter(rule -> !rule.lexicon().in(note).isEmpty())
                .map(rule -> Duration.ofMinutes(rule.minutes()))
                .min(Comparator.naturalOrder());
    }

    /** The emergencies that a phone finds out by itself. */
    public List<PhoneRule> phoneRules() {
        return rules.stream().flatMap(rule -> PhoneRule.of(rule).stream()).toList();
    }
}
