package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.oracle.NaiveRules.NaiveFinding;
import org.homespine.escalation.oracle.NaiveRules.NaiveResult;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;

/**
 * The engine against the naive reading of the rules, on random histories. {@code -Doracle.histories=1000} takes another
 * number of them, {@code -Doracle.seed=1234} the two of one seed.
 */
class EngineAgainstNaiveTest {

    private static final int HISTORIES = Integer.getInteger("oracle.histories", 20_000);
    private static final Long ONLY_SEED = Long.getLong("oracle.seed");
    private static final int EACH_AT_LEAST = 100;
    private static final int EXAMPLES = 2;

    private static final Evaluator ENGINE = new Evaluator(ShippedLibrary.CONTENT.screening());

    private static final Set<String> SHIPPED =
            ShippedRules.RULES.rules().stream().map(rule -> rule.id().value()).collect(Collectors.toSet());
    private static final boolean ALL_SHIPPED = SHIPPED.containsAll(NaiveRules.ALL);

    /** What became of a history: the rules found by the text, and where the engine says otherwise. */
    private record Compared(NaiveResult naive, Set<String> differing, long seed, Situation situation) {}

    /** What is compared; the state and the message only once every rule is there. */
    record Result(List<NaiveFinding> findings, String programState, String patientMessage) {}

    @Test
    void theEngineFindsWhatTheTextOfTheRulesSays() {
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> missed = new TreeMap<>();
        Map<String, List<Compared>> differences = new TreeMap<>();
        long first = ONLY_SEED == null ? 0 : ONLY_SEED;
        long seeds = ONLY_SEED == null ? HISTORIES / 2 : 1;
        List<List<Compared>> pairs = LongStream.range(first, first + seeds)
                .parallel()
                .mapToObj(seed -> List.of(
                        compared(seed, RandomHistories.meeting(seed)), compared(seed, RandomHistories.missing(seed))))
                .toList();
        for (List<Compared> pair : pairs) {
            for (Compared compared : pair) {
                rules(compared.naive()).forEach(rule -> found.merge(rule, 1, Integer::sum));
                if (!compared.differing().isEmpty()) {
                    differences
                            .computeIfAbsent(compared.differing().toString(), rules -> new ArrayList<>())
                            .add(compared);
                }
            }
            String rule = RandomHistories.rule(pair.getFirst().seed());
            if (pair.getFirst().naive().found(rule) && !pair.getLast().naive().found(rule)) {
                missed.merge(rule, 1, Integer::sum);
            }
        }
        for (String rule : NaiveRules.ALL) {
            System.out.println(rule + " found " + found.getOrDefault(rule, 0) + " times, narrowly missed "
                    + missed.getOrDefault(rule, 0) + " times");
        }
        assertThat(differences.keySet()).as(() -> examples(differences)).isEmpty();
        if (ONLY_SEED == null && HISTORIES >= 20_000) {
            assertThat(NaiveRules.ALL)
                    .hasSize(61)
                    .allSatisfy(rule -> assertThat(found.getOrDefault(rule, 0))
                            .as("%s found", rule)
                            .isGreaterThanOrEqualTo(EACH_AT_LEAST))
                    .allSatisfy(rule -> assertThat(missed.getOrDefault(rule, 0))
                            .as("%s narrowly missed", rule)
                            .isGreaterThanOrEqualTo(EACH_AT_LEAST));
        }
    }

    private static Set<String> rules(NaiveResult result) {
        return result.findings().stream().map(NaiveFinding::rule).collect(Collectors.toSet());
    }

    private static Compared compared(long seed, Situation situation) {
        NaiveResult naive = NaiveRules.evaluate(situation.history(), situation.occasion(), situation.now());
        Result expected = comparable(naive);
        Result actual = engineResult(situation);
        boolean same = actual.equals(expected);
        return new Compared(naive, same ? Set.of() : differing(actual, expected), seed, same ? null : situation);
    }

    /** The rules that one result has otherwise than the other one, or what else differs. */
    private static Set<String> differing(Result actual, Result expected) {
        Set<String> rules = new TreeSet<>();
        actual.findings().stream()
                .filter(finding -> !expected.findings().contains(finding))
                .forEach(finding -> rules.add(finding.rule()));
        expected.findings().stream()
                .filter(finding -> !actual.findings().contains(finding))
                .forEach(finding -> rules.add(finding.rule()));
        if (rules.isEmpty()) {
            rules.add(actual.programState().equals(expected.programState()) ? "message or order" : "state");
        }
        return rules;
    }

    private static String examples(Map<String, List<Compared>> differences) {
        return differences.entrySet().stream()
                .map(entry -> entry.getKey() + " differ in " + entry.getValue().size() + " histories\n"
                        + entry.getValue().stream()
                                .limit(EXAMPLES)
                                .map(compared -> "seed " + compared.seed() + " aims at "
                                        + RandomHistories.rule(compared.seed()) + ": "
                                        + described(shrunken(compared.situation())))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String described(Situation small) {
        return small.occasion() + " at " + small.now()
                + "\n engine " + engineResult(small)
                + "\n text   " + naiveResult(small)
                + "\n " + small.history().patient()
                + "\n " + small.history().program()
                + "\n " + small.history().zone() + " " + small.history().clinic()
                + "\n open " + small.history().openFlags()
                + "\n resolved " + small.history().resolvedFlags()
                + "\n clearances " + small.history().clearances() + " before "
                + small.history().psfsBefore()
                + small.history().checkIns().stream()
                        .map(CheckInVersion::toString)
                        .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    /** Fewer check-ins, as long as the difference stays. */
    private static Situation shrunken(Situation situation) {
        Situation small = situation;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<CheckInVersion> logs = small.history().checkIns();
            for (int i = logs.size() - 1; i >= 0; i--) {
                List<CheckInVersion> fewer = new ArrayList<>(small.history().checkIns());
                fewer.remove(i);
                Situation less = small.with(fewer);
                if (differs(less)) {
                    small = less;
                    smaller = true;
                }
            }
        }
        return small;
    }

    private static boolean differs(Situation situation) {
        return !engineResult(situation).equals(naiveResult(situation));
    }

    private static Result naiveResult(Situation situation) {
        return comparable(NaiveRules.evaluate(situation.history(), situation.occasion(), situation.now()));
    }

    private static Result comparable(NaiveResult result) {
        return new Result(
                result.findings().stream()
                        .filter(finding -> SHIPPED.contains(finding.rule()))
                        .toList(),
                ALL_SHIPPED ? result.programState().name() : "",
                ALL_SHIPPED ? result.patientMessage() : "");
    }

    static Evaluation engine(Situation situation) {
        return ENGINE.evaluate(situation.history(), situation.occasion(), situation.now(), ShippedRules.RULES);
    }

    private static Result engineResult(Situation situation) {
        Evaluation evaluation = engine(situation);
        return new Result(
                evaluation.findings().stream()
                        .map(finding -> new NaiveFinding(
                                finding.rule().value(),
                                finding.tier(),
                                finding.family(),
                                finding.evidence().stream()
                                        .map(CheckInRef::toString)
                                        .toList(),
                                finding.suppressed()))
                        .toList(),
                ALL_SHIPPED ? evaluation.programState().name() : "",
                ALL_SHIPPED
                        ? evaluation
                                .patientMessage()
                                .map(finding -> finding.rule().value())
                                .orElse(null)
                        : "");
    }
}
