package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.oracle.NaiveRules.NaiveFinding;
import org.homespine.escalation.oracle.NaiveRules.NaiveResult;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.junit.jupiter.api.Test;

/**
 * The engine against the naive reading of the rules, on random histories. {@code -Doracle.histories=1000} takes another
 * number of them, {@code -Doracle.seed=1234} the two of one seed.
 */
class EngineAgainstNaiveTest {

    private static final int HISTORIES = Integer.getInteger("oracle.histories", 20_000);
    private static final Long ONLY_SEED = Long.getLong("oracle.seed");
    private static final int EACH_AT_LEAST = 100;

    private static final Set<String> SHIPPED =
            ShippedRules.RULES.rules().stream().map(rule -> rule.id().value()).collect(Collectors.toSet());
    private static final boolean ALL_SHIPPED = SHIPPED.containsAll(NaiveRules.ALL);

    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Integer> missed = new TreeMap<>();

    /** What is compared; the state and the message only once every rule is there. */
    record Result(List<NaiveFinding> findings, String programState, String patientMessage) {}

    @Test
    void theEngineFindsWhatTheTextOfTheRulesSays() {
        List<String> differences = new ArrayList<>();
        long first = ONLY_SEED == null ? 0 : ONLY_SEED;
        long end = ONLY_SEED == null ? HISTORIES / 2 : first + 1;
        for (long seed = first; seed < end; seed++) {
            String rule = RandomHistories.rule(seed);
            Situation meeting = RandomHistories.meeting(seed);
            Situation missing = RandomHistories.missing(seed);
            NaiveResult met = naive(meeting);
            NaiveResult not = naive(missing);
            met.findings().stream().map(NaiveFinding::rule).distinct().forEach(id -> found.merge(id, 1, Integer::sum));
            not.findings().stream().map(NaiveFinding::rule).distinct().forEach(id -> found.merge(id, 1, Integer::sum));
            if (met.found(rule) && !not.found(rule)) {
                missed.merge(rule, 1, Integer::sum);
            }
            compare(seed, "met", meeting, differences);
            compare(seed, "missed", missing, differences);
        }
        for (String rule : NaiveRules.ALL) {
            System.out.println(rule + " found " + found.getOrDefault(rule, 0) + " times, narrowly missed "
                    + missed.getOrDefault(rule, 0) + " times");
        }
        if (!differences.isEmpty()) {
            fail(differences.size() + " histories differ; " + String.join("\n\n", shortest(differences)));
        }
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

    private static List<String> shortest(List<String> differences) {
        return differences.stream().limit(20).toList();
    }

    private static void compare(long seed, String which, Situation situation, List<String> differences) {
        if (differs(situation)) {
            Situation small = shrunken(situation);
            differences.add("seed " + seed + " (" + RandomHistories.rule(seed) + " " + which + ") "
                    + small.occasion() + " at " + small.now()
                    + "\n engine " + engineResult(small)
                    + "\n naive  " + naiveResult(small)
                    + "\n " + small.history().patient()
                    + "\n " + small.history().program()
                    + "\n " + small.history().zone() + " " + small.history().clinic()
                    + "\n open " + small.history().openFlags()
                    + "\n resolved " + small.history().resolvedFlags()
                    + "\n clearances " + small.history().clearances() + " before "
                    + small.history().psfsBefore()
                    + small.history().checkIns().stream()
                            .map(CheckInVersion::toString)
                            .collect(Collectors.joining("\n  ", "\n  ", "")));
        }
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
        return !Objects.equals(engineResult(situation), naiveResult(situation));
    }

    private static NaiveResult naive(Situation situation) {
        return NaiveRules.evaluate(situation.history(), situation.occasion(), situation.now());
    }

    private static Result naiveResult(Situation situation) {
        NaiveResult result = naive(situation);
        return new Result(
                result.findings().stream()
                        .filter(finding -> SHIPPED.contains(finding.rule()))
                        .toList(),
                ALL_SHIPPED ? result.programState().name() : "",
                ALL_SHIPPED ? result.patientMessage() : "");
    }

    private static Result engineResult(Situation situation) {
        Evaluation evaluation = new Evaluator()
                .evaluate(situation.history(), situation.occasion(), situation.now(), ShippedRules.RULES);
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
