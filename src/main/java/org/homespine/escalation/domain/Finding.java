package org.homespine.escalation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule found on one occasion.
 *
 * @param because one sentence, and for a historic finding a second one that says so
 * @param evidence the check-ins it rests on, sorted as text
 * @param suppressed whether it falls in a quiet period: stored and visible, but it raises nothing
 * @param historic whether what it is about is too old for the rule's own tier
 */
public record Finding(
        RuleId rule,
        Tier tier,
        Family family,
        List<Sentence> because,
        List<CheckInRef> evidence,
        boolean suppressed,
        boolean historic) {

    /** What the finding of a rule that could not be evaluated is called. */
    public static final RuleId NOT_EVALUATED = new RuleId("ERR-01");

    /** Findings that are URGENT and still leave the program running. */
    private static final Set<RuleId> NEVER_PAUSING = Set.of(NOT_EVALUATED, new RuleId("TXT-02"));

    /** By tier, then rule, then family: the order in which findings are listed and a patient's message is chosen. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::tier).thenComparing(Finding::rule).thenComparing(Finding::family);

    public Finding {
        because = List.copyOf(because);
        evidence = evidence.stream().distinct().sorted().toList();
    }

    /** The one finding of a rule: its highest tier, with the evidence of all hits of that tier. */
    static Optional<Finding> of(Rule rule, List<Hit> hits) {
        return hits.stream().map(Hit::tier).reduce(Tier::orHigher).map(tier -> {
            List<Hit> highest = hits.stream()
                    .filter(hit -> hit.tier() == tier)
                    .sorted(Comparator.comparing(Hit::day))
                    .toList();
            return new Finding(
                    rule.id(),
                    tier,
                    rule.family(),
                    Sentence.merged(highest.stream()
                            .flatMap(hit -> hit.because().stream())
                            .toList()),
                    highest.stream()
                            .flatMap(hit -> hit.evidence().stream().map(CheckInVersion::ref))
                            .toList(),
                    false,
                    highest.stream().allMatch(Hit::historic));
        });
    }

    /** Rules of one family that could not be evaluated: at least URGENT, for a person to look at the check-ins. */
    static Finding notEvaluated(Family family, List<Rule> rules, List<CheckInVersion> arriving) {
        Tier tier = rules.stream().map(Rule::tier).reduce(Tier.URGENT, Tier::orHigher);
        Value named = Value.several(rules.stream()
                .map(rule -> (Value) new Value.Quote(rule.id().value()))
                .toList());
        return new Finding(
                NOT_EVALUATED,
                tier,
                family,
                List.of(Sentence.of(NOT_EVALUATED.value(), named)),
                arriving.stream().map(CheckInVersion::ref).toList(),
                false,
                false);
    }

    /** Why the program pauses because of this; empty when it runs on. */
    public Optional<Pause.Cause> pause() {
        if (suppressed || NEVER_PAUSING.contains(rule)) {
            return Optional.empty();
        }
        return switch (tier) {
            case EMERGENCY -> Optional.of(Pause.Cause.EMERGENCY);
            case URGENT -> Optional.of(Pause.Cause.URGENT);
            case BLOCK, SOON, ROUTINE -> Optional.empty();
        };
    }
}
