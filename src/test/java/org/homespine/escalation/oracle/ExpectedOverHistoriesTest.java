package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.SettingValues;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;

/** What an expected level may quiet, over generated histories of every rule; a failure names the seed. */
class ExpectedOverHistoriesTest {

    private static final long SEEDS = Long.getLong("homespine.expected.seeds", 1_830);

    private static final Evaluator ENGINE = new Evaluator(ShippedLibrary.CONTENT.screening());

    @Test
    void whateverIsExpectedEmergencyAndUrgentFindingsAreTheSame() {
        Map<Measure, Integer> quieted = new EnumMap<>(Measure.class);
        List<String> failures = LongStream.range(0, SEEDS)
                .parallel()
                .boxed()
                .flatMap(seed -> Stream.of(RandomHistories.meeting(seed), RandomHistories.missing(seed))
                        .flatMap(situation -> judged(seed, situation, quieted)))
                .toList();

        assertThat(failures).isEmpty();
        assertThat(quieted.keySet()).containsExactlyInAnyOrder(Measure.values());
    }

    private static Stream<String> judged(long seed, Situation situation, Map<Measure, Integer> quieted) {
        List<Finding> plain = findings(situation, List.of());
        return Stream.of(Measure.values())
                .flatMap(measure -> Stream.of(measure.most(), measure.most() / 2)
                        .flatMap(level -> {
                            List<Finding> expecting = findings(situation, List.of(expected(measure, level, situation)));
                            if (!loud(plain).equals(loud(expecting))) {
                                synchronized (quieted) {
                                    quieted.merge(measure, 1, Integer::sum);
                                }
                            }
                            return same(plain, expecting, measure)
                                    ? Stream.empty()
                                    : Stream.of(measure + " " + level + ", seed " + seed + " at " + situation.now());
                        }));
    }

    /** The same pressing findings, none lost, and none of another rule touched. */
    private static boolean same(List<Finding> plain, List<Finding> expecting, Measure measure) {
        return pressing(plain).equals(pressing(expecting))
                && others(plain, measure).equals(others(expecting, measure))
                && plain.stream().map(Finding::rule).toList().size() == expecting.size();
    }

    private static List<Finding> pressing(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.tier().isPressing()).toList();
    }

    private static List<Finding> others(List<Finding> findings, Measure measure) {
        return findings.stream()
                .filter(finding -> !measure.rules().contains(finding.rule()))
                .toList();
    }

    private static List<Finding> loud(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.suppressed()).toList();
    }

    private static ExpectedLevel expected(Measure measure, int level, Situation situation) {
        LocalDate today = situation.now().atZone(situation.history().zone()).toLocalDate();
        return new ExpectedLevel(measure, level, today.minusDays(14), today.plusDays(14));
    }

    private static List<Finding> findings(Situation situation, List<ExpectedLevel> expected) {
        RuleSettings settings = new RuleSettings(SettingValues.DELIVERED, 0, SettingValues.DELIVERED, 0, expected);
        return ENGINE.evaluate(situation.history(), situation.occasion(), situation.now(), settings.applied())
                .findings();
    }
}
