package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.SettingValues;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;

/** What a setting may do to findings, over generated histories; a failure names the seed. */
class SettingsOverHistoriesTest {

    private static final long SEEDS = Long.getLong("homespine.settings.seeds", 1_830);

    private static final Evaluator ENGINE = new Evaluator(ShippedLibrary.CONTENT.screening());

    /** What speaks in place of a rule once it speaks earlier itself: long silence, and not started, of silence. */
    private static final Map<String, Set<String>> IN_PLACE_OF = Map.of("ADH-03", Set.of("ADH-04", "ADH-05"));

    private record Seen(long seed, Setting setting, Situation situation) {

        List<Finding> under(BigDecimal value) {
            RuleSet rules = new RuleSettings(SettingValues.of(setting, value), 1, SettingValues.DELIVERED, 0).applied();
            return ENGINE.evaluate(situation.history(), situation.occasion(), situation.now(), rules)
                    .findings();
        }

        @Override
        public String toString() {
            return setting + ", seed " + seed + " " + situation.occasion() + " at " + situation.now();
        }
    }

    /** The settings that the rule of a seed reads, and one more, so that all meet histories made for others. */
    private static Stream<Seen> seen(long seed) {
        String aimedAt = RandomHistories.rule(seed);
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.readBy().stream().anyMatch(rule -> rule.value().equals(aimedAt))) {
                settings.add(setting);
            }
        }
        settings.add(Setting.values()[(int) (seed % Setting.values().length)]);
        return settings.stream()
                .distinct()
                .flatMap(setting -> Stream.of(RandomHistories.meeting(seed), RandomHistories.missing(seed))
                        .map(situation -> new Seen(seed, setting, situation)));
    }

    @Test
    void aStricterSettingLosesNoFindingAndMovesNoOtherRule() {
        Map<Setting, Integer> gained = new EnumMap<>(Setting.class);
        List<String> failures = LongStream.range(0, SEEDS)
                .parallel()
                .boxed()
                .flatMap(SettingsOverHistoriesTest::seen)
                .flatMap(seen -> judged(seen, gained).stream())
                .toList();

        assertThat(failures).isEmpty();
        assertThat(gained.keySet())
                .as("settings of which the strictest value finds what the loosest does not")
                .contains(Stream.of(Setting.values())
                        .filter(setting -> setting != Setting.CONTACT_WITHIN)
                        .toArray(Setting[]::new));
    }

    private static List<String> judged(Seen seen, Map<Setting, Integer> gained) {
        List<List<Finding>> fromStrictest =
                values(seen.setting()).map(seen::under).toList();
        Set<RuleId> reading = Set.copyOf(seen.setting().readBy());
        List<String> failures = new ArrayList<>();
        for (int looser = 1; looser < fromStrictest.size(); looser++) {
            List<Finding> strict = fromStrictest.get(looser - 1);
            List<Finding> loose = fromStrictest.get(looser);
            loose.stream()
                    .filter(finding -> strict.stream().noneMatch(other -> standsFor(other, finding)))
                    .forEach(finding -> failures.add(seen + " loses " + finding.rule() + " " + finding.tier()));
            if (!others(strict, reading).equals(others(loose, reading))) {
                failures.add(seen + " moves another rule");
            }
        }
        if (!fromStrictest.getFirst().equals(fromStrictest.getLast())) {
            synchronized (gained) {
                gained.merge(seen.setting(), 1, Integer::sum);
            }
        }
        return failures;
    }

    private static Stream<BigDecimal> values(Setting setting) {
        return Stream.of(setting.strictest(), setting.delivered(), setting.loosest())
                .distinct();
    }

    private static boolean standsFor(Finding stricter, Finding finding) {
        if (stricter.family() != finding.family() || finding.tier().isAbove(stricter.tier())) {
            return false;
        }
        // One that stands in its place may be quiet itself: somebody has dealt with just that.
        return stricter.rule().equals(finding.rule())
                ? finding.suppressed() || !stricter.suppressed()
                : IN_PLACE_OF
                        .getOrDefault(finding.rule().value(), Set.of())
                        .contains(stricter.rule().value());
    }

    private static List<Finding> others(List<Finding> findings, Collection<RuleId> reading) {
        return findings.stream()
                .filter(finding -> !reading.contains(finding.rule()))
                .toList();
    }
}
