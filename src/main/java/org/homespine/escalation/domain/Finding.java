package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a rule found on one occasion.
 *
 * @param because one sentence, and for a historic finding a second one that says so
 * @param evidence the check-ins it rests on, sorted as text
 * @param suppressed whether it falls in a quiet period: stored and visible, but it raises nothing
 * @param historic whether what it is about is too old for the rule's own tier
 * @param holds what it leaves out of the program until a clinician has looked
 */
public record Finding(
        RuleId rule,
        Tier tier,
        Family family,
        List<Sentence> because,
        List<CheckInRef> evidence,
        boolean suppressed,
        boolean historic,
        Set<Hold> holds) {

    /** What the finding of a rule that could not be evaluated is called. */
    public static final RuleId NOT_EVALUATED = new RuleId("ERR-01");

    /** Findings that press and still leave the program running. */
    private static final Set<RuleId> NEVER_PAUSING = Set.of(NOT_EVALUATED, new RuleId("TXT-02"), NotAcknowledged.ID);

    /** By tier, then rule, then family: the order in which findings are listed and a patient's message is chosen. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::tier).thenComparing(Finding::rule).thenComparing(Finding::family);

    public Finding {
        because = List.copyOf(because);
        evidence = evidence.stream().distinct().sorted().toList();
        holds = Set.copyOf(holds);
    }

    /** Without a hold. */
    public Finding(
            RuleId rule,
            Tier tier,
            Family family,
            List<Sentence> because,
            List<CheckInRef> evidence,
            boolean suppressed,
            boolean historic) {
        this(rule, tier, family, because, evidence, suppressed, historic, Set.of());
    }

    /** The findings of a rule: one, but one for each family where it is about flags. */
    static List<Finding> allOf(Rule rule, List<Hit> hits, Predicate<Hit> quiet) {
        Map<Family, List<Hit>> byFamily = new EnumMap<>(Family.class);
        hits.forEach(hit -> byFamily.computeIfAbsent(hit.family(rule), family -> new ArrayList<>())
                .add(hit));
        List<Finding> findings = new ArrayList<>();
        byFamily.forEach((family, same) -> of(rule, family, same, quiet).ifPresent(findings::add));
        return findings;
    }

    /**
     * The one finding of a rule in a family: hits outside a quiet period before hits inside, then its highest tier, with
     * the evidence of all those hits.
     */
    private static Optional<Finding> of(Rule rule, Family family, List<Hit> hits, Predicate<Hit> quiet) {
        List<Hit> loud = hits.stream().filter(quiet.negate()).toList();
        return loud.isEmpty() ? of(rule, family, hits, true) : of(rule, family, loud, false);
    }

    private static Optional<Finding> of(Rule rule, Family family, List<Hit> hits, boolean suppressed) {
        return hits.stream().map(Hit::tier).reduce(Tier::orHigher).map(tier -> {
            List<Hit> highest = hits.stream()
                    .filter(hit -> hit.tier() == tier)
                    .sorted(Comparator.comparing(Hit::day))
                    .toList();
            return new Finding(
                    rule.id(),
                    tier,
                    family,
                    Sentence.merged(highest.stream()
                            .flatMap(hit -> hit.because().stream())
                            .toList()),
                    highest.stream()
                            .flatMap(hit -> hit.evidence().stream().map(CheckInVersion::ref))
                            .toList(),
                    suppressed,
                    highest.stream().allMatch(Hit::historic),
                    // What a hit of a lower tier leaves out is left out too.
                    hits.stream().flatMap(hit -> hit.holds().stream()).collect(Collectors.toSet()));
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

    /** Whether it has a message to the patient at all. */
    public boolean isForPatients() {
        return PatientMessage.isOf(rule);
    }

    /** Why the program pauses because of this; empty when it runs on. */
    public Optional<Pause.Cause> pause() {
        if (suppressed || NEVER_PAUSING.contains(rule)) {
            return Optional.empty();
        }
        return switch (tier) {
            case EMERGENCY -> Optional.of(Pause.Cause.EMERGENCY);
            case URGENT -> Optional.of(Pause.Cause.URGENT);
            case BLOCK, SOON, ROUTINE ->
                holds.contains(new Hold.OfProgram()) ? Optional.of(Pause.Cause.CLEARANCE) : Optional.empty();
        };
    }
}
