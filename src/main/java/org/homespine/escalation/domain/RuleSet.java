package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Those of some families only, with the same quiet periods. */
    RuleSet of(Set<Family> families) {
        return new RuleSet(
                version,
                effectiveFrom,
                rules.stream()
                        .filter(rule -> !(rule instanceof PublishStop || rule instanceof NotAcknowledged))
                        .filter(rule -> families.contains(rule.family()))
                        .toList(),
                quietPeriods);
    }

    /**
     * How long the question that warning words in a note open may stay without an answer; empty where the note opens
     * none.
     */
    public Optional<Duration> answerWithin(String note) {
        return onWarningWords()
                .filter(rule -> !rule.lexicon().in(note).isEmpty())
                .map(rule -> Duration.ofMinutes(rule.minutes()))
                .min(Comparator.naturalOrder());
    }

    /** From how many silent active days on a clinician is asked to get in touch; empty where no rule asks. */
    public Optional<Integer> silentDaysUntilAsked() {
        return rules.stream()
                .filter(Silence.class::isInstance)
                .map(rule -> ((Silence) rule).days())
                .findFirst();
    }

    /** The lowest pain at which any rule reads whether rest eases it; empty where none reads it. */
    public Optional<Integer> restReadFromPain() {
        return rules.stream()
                .filter(OneCheckInRule.class::isInstance)
                .map(OneCheckInRule.class::cast)
                .flatMap(rule -> restReadFromPain(rule.when()).stream())
                .min(Comparator.naturalOrder());
    }

    /** By when somebody must have acted on what these rules find; of a set without a rule on that, as delivered. */
    public Deadlines deadlines() {
        return one(NotAcknowledged.class).map(NotAcknowledged::deadlines).orElse(ShippedRules.DEADLINES);
    }

    /** How adherence is counted; of a set without a rule on that, as delivered. */
    LowAdherence lowAdherence() {
        return one(LowAdherence.class).orElse(ShippedRules.LOW_ADHERENCE);
    }

    private <T extends Rule> Optional<T> one(Class<T> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Optional<Integer> restReadFromPain(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Is(ChosenField field, Enum<?> ignored) ->
                field == ChosenField.REST_RELIEF ? Optional.of(0) : Optional.empty();
            case Predicate.All(List<Predicate> parts) -> lowest(parts).map(pain -> Math.max(pain, painOf(parts)));
            case Predicate.Any(List<Predicate> parts) -> lowest(parts);
            case Predicate.Not(Predicate part) -> restReadFromPain(part);
            case Predicate.Includes ignored -> Optional.empty();
            case Predicate.AtLeast ignored -> Optional.empty();
            case Predicate.Known ignored -> Optional.empty();
            case Predicate.Has ignored -> Optional.empty();
        };
    }

    private static Optional<Integer> lowest(List<Predicate> parts) {
        return parts.stream().flatMap(part -> restReadFromPain(part).stream()).min(Comparator.naturalOrder());
    }

    /** The pain that all of these ask for at least. */
    private static int painOf(List<Predicate> parts) {
        return parts.stream()
                .filter(Predicate.AtLeast.class::isInstance)
                .map(Predicate.AtLeast.class::cast)
                .filter(asked -> asked.field() == NumberField.PAIN)
                .mapToInt(Predicate.AtLeast::least)
                .max()
                .orElse(0);
    }

    /** The words that open the question, in every language, as a phone looks for them: see {@link Lexicon}. */
    public List<String> warningWords() {
        return onWarningWords()
                .flatMap(rule -> rule.lexicon().phrases().stream())
                .map(Lexicon.Phrase::words)
                .distinct()
                .toList();
    }

    private Stream<WarningWordsUnanswered> onWarningWords() {
        return rules.stream().filter(WarningWordsUnanswered.class::isInstance).map(WarningWordsUnanswered.class::cast);
    }

    /** The emergencies that a phone finds out by itself. */
    public List<PhoneRule> phoneRules() {
        return rules.stream().flatMap(rule -> PhoneRule.of(rule).stream()).toList();
    }
}
