package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Hit;
import org.homespine.escalation.domain.Judge;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.Rule;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.SettingValues;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine passes over days that nothing which arrives is evidence of. Here every rule judges the whole history, as if
 * all of it arrived, and what rests on nothing that really arrives is left out afterwards: the same must be found, to the
 * word. {@code -Doracle.months=100} takes another number of long histories.
 */
class WhatArrivesTest {

    private static final long MONTHS = Long.getLong("oracle.months", 300);
    private static final long AIMED = 3_000;

    /** Rules that read a version only because it arrives, also one that another has replaced: nothing to leave out. */
    private static final Set<String> READING_REPLACED = Set.of("INF-02", "CES-05");

    private static final List<RuleSet> RULES =
            List.of(ShippedRules.RULES, rules(Setting::strictest), rules(Setting::loosest));

    /** A version but for its times: what is merged with its repeats, and arrives only if all of them do. */
    private record Said(
            String uuid,
            int rev,
            LocalDate performedOn,
            Answers answers,
            @Nullable FollowUp followUp,
            boolean withdrawn) {

        static Said by(CheckInVersion version) {
            return new Said(
                    version.uuid(),
                    version.rev(),
                    version.performedOn(),
                    version.answers(),
                    version.followUp(),
                    version.withdrawn());
        }
    }

    @Test
    void nothingIsMissedOnTheDaysThatArePassedOver() {
        Stream<Stream<Finding>> months = LongStream.range(0, MONTHS)
                .parallel()
                .mapToObj(seed -> foundAlike("months of seed " + seed, RandomHistories.months(seed)));
        Stream<Stream<Finding>> aimed = LongStream.range(0, AIMED)
                .parallel()
                .mapToObj(seed -> foundAlike("seed " + seed, RandomHistories.meeting(seed)));

        Set<String> found = Stream.concat(months, aimed)
                .flatMap(findings -> findings)
                .map(finding -> finding.rule().value())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).as("rules that spoke").hasSizeGreaterThan(45);
    }

    private static Stream<Finding> foundAlike(String seed, Situation situation) {
        return situation.occasion() == Occasion.CHECK_IN
                ? RULES.stream().flatMap(rules -> foundAlike(seed, situation, rules))
                : Stream.empty();
    }

    private static Stream<Finding> foundAlike(String seed, Situation situation, RuleSet rules) {
        Evaluation found = evaluation(situation, rules, Judge.SHIPPED);
        assertThat(found).as("%s, rules %s", seed, rules.version()).isEqualTo(judgedWhole(situation, rules));
        return found.findings().stream();
    }

    private static Evaluation judgedWhole(Situation situation, RuleSet rules) {
        Map<RuleId, List<Hit>> everywhere = new HashMap<>();
        evaluation(situation.with(arrivingAll(situation)), rules, (rule, file) -> {
            everywhere.put(rule.id(), judged(rule) ? Judge.SHIPPED.hits(rule, file) : List.of());
            return List.of();
        });
        Map<Said, Boolean> arrives = situation.history().checkIns().stream()
                .collect(Collectors.toMap(Said::by, CheckInVersion::arriving, Boolean::logicalAnd));
        return evaluation(
                situation,
                rules,
                (rule, file) -> judged(rule)
                        ? everywhere.get(rule.id()).stream()
                                .map(hit -> with(evidence(hit, arrives), hit))
                                .filter(hit -> hit.evidence().stream().anyMatch(CheckInVersion::arriving))
                                .toList()
                        : Judge.SHIPPED.hits(rule, file));
    }

    private static boolean judged(Rule rule) {
        return !READING_REPLACED.contains(rule.id().value());
    }

    private static Evaluation evaluation(Situation situation, RuleSet rules, Judge judge) {
        return new Evaluator(judge).evaluate(situation.history(), situation.occasion(), situation.now(), rules);
    }

    private static List<CheckInVersion> arrivingAll(Situation situation) {
        return situation.history().checkIns().stream()
                .map(version -> arriving(version, true))
                .toList();
    }

    private static List<CheckInVersion> evidence(Hit hit, Map<Said, Boolean> arrives) {
        return hit.evidence().stream()
                .map(version -> arriving(version, arrives.get(Said.by(version))))
                .toList();
    }

    private static CheckInVersion arriving(CheckInVersion version, boolean arriving) {
        return new CheckInVersion(
                version.uuid(),
                version.rev(),
                version.performedOn(),
                version.enteredAt(),
                version.receivedAt(),
                arriving,
                version.answers(),
                version.followUp(),
                version.withdrawn());
    }

    private static Hit with(List<CheckInVersion> evidence, Hit hit) {
        return new Hit(
                hit.day(),
                hit.tier(),
                hit.historic(),
                evidence,
                hit.because(),
                hit.count(),
                hit.holds(),
                hit.flagged());
    }

    private static RuleSet rules(Function<Setting, BigDecimal> value) {
        SettingValues chosen =
                new SettingValues(Stream.of(Setting.values()).collect(Collectors.toMap(setting -> setting, value)));
        return new RuleSettings(chosen, 1, SettingValues.DELIVERED, 0).applied();
    }
}
