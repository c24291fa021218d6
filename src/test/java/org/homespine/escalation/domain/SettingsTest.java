package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each setting at each of its values: one below, at it, and one above. Day 1 is Monday 2 March 2026. */
class SettingsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant EVENING = Instant.parse("2026-03-10T20:00:00Z");

    /** Where a number lies that a rule speaks of, against its threshold. */
    private enum Speaks {
        FROM_IT_UP,
        ABOVE_IT,
        FROM_IT_DOWN,
        BELOW_IT;

        boolean of(int number, int value) {
            return switch (this) {
                case FROM_IT_UP -> number >= value;
                case ABOVE_IT -> number > value;
                case FROM_IT_DOWN -> number <= value;
                case BELOW_IT -> number < value;
            };
        }
    }

    /** What some rules say of a history that is made with a number. */
    @FunctionalInterface
    private interface Measured {

        List<String> found(int number, RuleSet rules);
    }

    /** A setting with whole numbers, the rule that it moves, where that speaks, and histories to see it by. */
    private record Dial(Setting setting, String rule, Speaks speaks, int apart, Measured measured) {

        /** A value, the one below and the one above; no pain is above 10. */
        List<Integer> around(int value) {
            return Stream.of(value - apart, value, value + apart)
                    .filter(number -> setting.unit() != Setting.Unit.PAIN || number <= 10)
                    .toList();
        }

        @Override
        public String toString() {
            return setting.name();
        }
    }

    static Stream<Dial> dials() {
        return Stream.of(
                dial(Setting.ACKNOWLEDGED_WITHIN, "SLA-01", Speaks.FROM_IT_UP, SettingsTest::openForMinutes),
                dial(
                        Setting.SEVERE_PAIN,
                        "PAI-01",
                        Speaks.FROM_IT_UP,
                        today((log, pain) -> log.pain(pain).rest(RestRelief.NO))),
                dial(Setting.VERY_HIGH_PAIN, "PAI-02", Speaks.FROM_IT_UP, today((log, pain) -> log.pain(pain))),
                dial(Setting.ANSWER_WITHIN, "TXT-01", Speaks.FROM_IT_UP, SettingsTest::askedForMinutes),
                dial(Setting.PAIN_RISE, "PAI-03", Speaks.FROM_IT_UP, onDays(2, (log, rise) -> log.pain(5 + rise))),
                dial(Setting.PAIN_JUMP, "PAI-04", Speaks.FROM_IT_UP, SettingsTest::jumpOf),
                dial(
                        Setting.PAINFUL_SESSIONS,
                        "PAI-05",
                        Speaks.FROM_IT_UP,
                        onDays(2, (log, during) -> log.during(during))),
                dial(
                        Setting.UNSETTLED_ANSWERS,
                        "PAI-06",
                        Speaks.FROM_IT_UP,
                        lastDays(3, log -> log.settled(Settled.NO))),
                dial(Setting.SPREAD_FROM, "PER-01", Speaks.FROM_IT_UP, SettingsTest::spreadTo),
                dial(
                        Setting.SHARP_PAIN_SESSIONS,
                        "EXR-02:SOON",
                        Speaks.FROM_IT_UP,
                        lastDays(3, log -> log.stopped("cobra-pose", StopReason.SHARP_PAIN))),
                dial(Setting.IMPROVED_POINTS, "IMP-01", Speaks.BELOW_IT, SettingsTest::betterByPoints),
                dial(Setting.FEELS_WORSE, "IMP-03", Speaks.FROM_IT_DOWN, today((log, change) -> log.grc(change))),
                dial(Setting.FUNCTION_FALL, "IMP-04", Speaks.FROM_IT_UP, SettingsTest::functionFallenBy),
                dial(Setting.LONG_SILENCE, "ADH-04", Speaks.FROM_IT_UP, SettingsTest::silentFor),
                dial(
                        Setting.SKIPS_FOR_PAIN,
                        "ADH-06",
                        Speaks.FROM_IT_UP,
                        lastDays(7, log -> log.reason(SkipReason.TOO_PAINFUL))),
                dial(Setting.PAINFUL_SESSION, "PAI-07", Speaks.FROM_IT_UP, today((log, during) -> log.during(during))),
                dial(Setting.KNOWN_NIGHTS, "NGT-03", Speaks.FROM_IT_UP, lastDays(7, log -> log.gen(GeneralSign.NIGHT))),
                new Dial(Setting.PAIN_EASED, "IMP-05", Speaks.FROM_IT_UP, 10, SettingsTest::easedByPercent),
                dial(Setting.WELL_DONE, "IMP-05", Speaks.FROM_IT_UP, SettingsTest::donePercentAndEased),
                dial(Setting.LOW_ADHERENCE, "ADH-01", Speaks.BELOW_IT, SettingsTest::donePercent),
                dial(Setting.SILENCE, "ADH-03", Speaks.FROM_IT_UP, SettingsTest::silentFor),
                dial(Setting.NOT_STARTED, "ADH-05", Speaks.FROM_IT_UP, SettingsTest::notStartedFor),
                dial(
                        Setting.UNSURE_HOW,
                        "ADH-07",
                        Speaks.FROM_IT_UP,
                        lastDays(7, log -> log.reason(SkipReason.UNSURE_HOW))),
                dial(
                        Setting.BRIDGES_A_WEEK,
                        "OVR-04",
                        Speaks.ABOVE_IT,
                        everySecondDay(log -> log.exercises("bridge-leg-extension"))),
                dial(
                        Setting.ROLLERS_A_WEEK,
                        "OVR-04",
                        Speaks.ABOVE_IT,
                        lastDays(7, log -> log.exercises("thoracic-extension-foam-roller"))),
                dial(
                        Setting.HANGS_A_WEEK,
                        "OVR-04",
                        Speaks.ABOVE_IT,
                        everySecondDay(log -> log.exercises("bar-hang-free-legs"))),
                dial(Setting.CLEARANCE_ENDS, "CLR-03", Speaks.FROM_IT_DOWN, SettingsTest::clearanceLeftFor));
    }

    @ParameterizedTest
    @MethodSource("dials")
    void aRuleSpeaksFromTheValueOnThatIsSet(Dial dial) {
        for (BigDecimal value : dial.setting().choices()) {
            int at = value.intValueExact();
            if (at % dial.apart() != 0) {
                continue;
            }
            for (int number : dial.around(at)) {
                assertThat(dial.measured().found(number, with(dial.setting(), value)).stream()
                                .anyMatch(found -> found.startsWith(dial.rule())))
                        .as("%s set to %s, at %s", dial, value, number)
                        .isEqualTo(dial.speaks().of(number, at));
            }
        }
    }

    @Test
    void everySettingIsSeenAtWork() {
        Set<Setting> seen =
                dials().map(Dial::setting).collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
        seen.addAll(Set.of(
                Setting.SEXUAL_FUNCTION_ALONE,
                Setting.NEW_NIGHT_WAKING,
                Setting.IMPROVED_PERCENT,
                Setting.MORE_THAN_PLANNED,
                Setting.CONTACT_WITHIN));

        assertThat(seen).containsExactlyInAnyOrder(Setting.values());
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-03-11T17:00:00Z", "2, 2026-03-12T17:00:00Z", "3, 2026-03-13T17:00:00Z"})
    void soonIsDueOnTheWorkDayThatIsSet(BigDecimal days, Instant due) {
        assertThat(with(Setting.CONTACT_WITHIN, days).deadlines().of(Tier.SOON, EVENING, new AHistory().clinic, null))
                .contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "1.25, 1.24, false",
        "1.25, 1.25, true",
        "1.5, 1.49, false",
        "1.5, 1.50, true",
        "2, 1.99, false",
        "2, 2, true"
    })
    void muchMoreThanPlannedBeginsAtTheRatioThatIsSetAloneAndWithAReaction(BigDecimal set, String ratio, boolean met) {
        List<String> found = onDays(2, (log, during) -> log.ratio(ratio).during(during))
                .found(6, with(Setting.MORE_THAN_PLANNED, set));

        assertThat(found.contains("OVR-01:ROUTINE")).isEqualTo(met);
        assertThat(found.contains("OVR-02:SOON")).isEqualTo(met);
    }

    /** 1 of 3 is a third, 1.5 of 3 are half, 1.5 of 4 are 37.5 percent; none of them is two points. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 2, 33, true",
        "3, 2, 2, 34, false",
        "3, 1, 2, 50, true",
        "4, 2, 3, 37, true",
        "4, 2, 3, 38, false"
    })
    void betterByAShareOfTheBaseBeginsAtThePercentageThatIsSet(
            int base, int oneHalf, int otherHalf, BigDecimal percent, boolean better) {
        AHistory history =
                logged(23, 28, log -> log.pain(log.performedOn.getDayOfYear() % 2 == 0 ? oneHalf : otherHalf));
        history.baseline = base;

        assertThat(tick(28, history, with(Setting.IMPROVED_PERCENT, percent)).contains("IMP-02:SOON"))
                .isEqualTo(!better);
    }

    @Test
    void newNightWakingIsSoonOnceThatIsSignedOff() {
        AHistory history = AHistory.with(ACheckIn.on(TODAY).gen(GeneralSign.NIGHT));

        assertThat(evening(history, ShippedRules.RULES)).containsExactly("NGT-01:URGENT");
        assertThat(evening(history, with(Setting.NEW_NIGHT_WAKING, BigDecimal.ONE)))
                .containsExactly("NGT-01:SOON");
    }

    @Test
    void lostSexualFunctionAloneIsUrgentOnceThatIsSignedOff() {
        AHistory history = AHistory.with(ACheckIn.on(TODAY).em(EmergencySign.SEXUAL));

        assertThat(evening(history, ShippedRules.RULES)).containsExactly("CES-05:EMERGENCY");
        assertThat(evening(history, aloneIsUrgent())).containsExactly("CES-05:URGENT");
    }

    @ParameterizedTest
    @EnumSource(
            value = EmergencySign.class,
            names = {"BLADDER", "BOWEL", "SADDLE"})
    void besideAnyOtherSignOfCaudaEquinaItStaysAnEmergency(EmergencySign other) {
        assertThat(evening(AHistory.with(ACheckIn.on(TODAY).em(EmergencySign.SEXUAL, other)), aloneIsUrgent()))
                .contains("CES-05:EMERGENCY");
        assertThat(evening(beside(ACheckIn.on(TODAY.minusDays(14)).em(other)), aloneIsUrgent()))
                .contains("CES-05:EMERGENCY");
        assertThat(evening(beside(ACheckIn.on(TODAY.minusDays(15)).em(other)), aloneIsUrgent()))
                .containsExactly("CES-05:URGENT");
    }

    @Test
    void besideNewSymptomsInBothLegsItStaysAnEmergencyAndBesideChestPainItDoesNot() {
        assertThat(evening(
                        AHistory.with(ACheckIn.on(TODAY)
                                .em(EmergencySign.SEXUAL)
                                .side(Side.BOTH)
                                .reach(2)),
                        aloneIsUrgent()))
                .contains("CES-05:EMERGENCY");
        assertThat(evening(
                        AHistory.with(ACheckIn.on(TODAY).em(EmergencySign.SEXUAL, EmergencySign.CHEST)),
                        aloneIsUrgent()))
                .containsExactly("EMG-01:EMERGENCY", "CES-05:URGENT");
    }

    @Test
    void thePhoneWarnsOfItAsTheServerJudgesTheSameCheckIn() {
        CheckInVersion alone = ACheckIn.on(TODAY).em(EmergencySign.SEXUAL).build();
        CheckInVersion beside = ACheckIn.on(TODAY)
                .em(EmergencySign.SEXUAL, EmergencySign.SADDLE)
                .build();

        assertThat(phoneWarns(ShippedRules.RULES, alone)).isTrue();
        assertThat(phoneWarns(aloneIsUrgent(), alone)).isFalse();
        assertThat(phoneWarns(aloneIsUrgent(), beside)).isTrue();
    }

    @Test
    void lostFunctionOfLongAgoIsUrgentAndHistoricUnderEitherSetting() {
        AHistory history = AHistory.with(ACheckIn.on(TODAY.minusDays(15)).em(EmergencySign.SEXUAL));

        assertThat(evening(history, ShippedRules.RULES)).containsExactly("CES-05:URGENT");
        assertThat(evening(history, aloneIsUrgent())).containsExactly("CES-05:URGENT");
    }

    @Test
    void rulesThatShareAThresholdChangeTogether() {
        Map<Setting, List<String>> shared = Map.of(
                Setting.PAIN_RISE, List.of("MAL-01", "PAI-03"),
                Setting.PAIN_JUMP, List.of("OVR-02", "PAI-04"),
                Setting.PAINFUL_SESSION, List.of("OVR-02", "PAI-07"),
                Setting.MORE_THAN_PLANNED, List.of("OVR-01", "OVR-02"),
                Setting.LOW_ADHERENCE, List.of("ADH-01", "ADH-02"),
                Setting.LONG_SILENCE, List.of("ADH-03", "ADH-04"),
                Setting.NOT_STARTED, List.of("ADH-03", "ADH-05"),
                Setting.IMPROVED_POINTS, List.of("IMP-01", "IMP-02"),
                Setting.IMPROVED_PERCENT, List.of("IMP-01", "IMP-02"),
                Setting.CONTACT_WITHIN, List.of("SLA-01"));

        for (Setting setting : Setting.values()) {
            assertThat(setting.readBy())
                    .as(setting.name())
                    .extracting(RuleId::value)
                    .isEqualTo(
                            shared.getOrDefault(setting, List.of(setting.rule().value())));
        }
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void onlyAValueOfItsRangeAndItsStepsIsAllowed(Setting setting) {
        BigDecimal step = setting.unit().step();

        assertThat(setting.choices()).allMatch(setting::allows).contains(setting.delivered());
        assertThat(setting.choices().getFirst()).isEqualByComparingTo(setting.least());
        assertThat(setting.choices().getLast()).isEqualByComparingTo(setting.most());
        assertThat(setting.allows(setting.least().subtract(step))).isFalse();
        assertThat(setting.allows(setting.most().add(step))).isFalse();
        assertThat(setting.allows(setting.least().add(new BigDecimal("0.01")))).isFalse();
        assertThatThrownBy(() -> SettingValues.of(setting, setting.most().add(step)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting.name());
    }

    @Test
    void aRuleThatIsFixedHasNoSetting() {
        Set<String> withSetting = Stream.of(Setting.values())
                .map(setting -> setting.rule().kind())
                .collect(Collectors.toSet());

        assertThat(withSetting).doesNotContain("NEU", "EMG", "TRA", "INF", "MAL", "WTL", "FRC", "DAT");
        assertThat(Stream.of(Setting.values()).map(setting -> setting.rule().value()))
                .doesNotContain("CES-01", "CES-02", "CES-03", "CES-04", "NGT-02", "PER-02", "DIZ-02", "TXT-02")
                .doesNotContain("EXR-01", "OVR-03", "CLR-01", "CLR-02", "TXT-03");
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {
                "PAIN_RISE",
                "UNSETTLED_ANSWERS",
                "SPREAD_FROM",
                "SHARP_PAIN_SESSIONS",
                "IMPROVED_POINTS",
                "IMPROVED_PERCENT",
                "FEELS_WORSE",
                "FUNCTION_FALL",
                "SKIPS_FOR_PAIN",
                "UNSURE_HOW",
                "BRIDGES_A_WEEK",
                "ROLLERS_A_WEEK",
                "HANGS_A_WEEK"
            })
    void whatIsTightIsNeverLooserThanDelivered(Setting setting) {
        assertThat(setting.isTight()).isTrue();
        assertThat(setting.choices()).noneMatch(value -> setting.isLooser(value, setting.delivered()));
    }

    @Test
    void ofTheClinicsAndThePatientsSettingTheStricterHolds() {
        RuleSettings settings = new RuleSettings(
                new SettingValues(Map.of(
                        Setting.VERY_HIGH_PAIN, BigDecimal.valueOf(8), Setting.LOW_ADHERENCE, BigDecimal.valueOf(40))),
                3,
                new SettingValues(Map.of(
                        Setting.VERY_HIGH_PAIN, BigDecimal.TEN,
                        Setting.LOW_ADHERENCE, BigDecimal.valueOf(60),
                        Setting.SILENCE, BigDecimal.valueOf(7))),
                2);

        assertThat(settings.inForce().of(Setting.VERY_HIGH_PAIN)).isEqualByComparingTo("8");
        assertThat(settings.inForce().of(Setting.LOW_ADHERENCE)).isEqualByComparingTo("60");
        assertThat(settings.inForce().of(Setting.SILENCE)).isEqualByComparingTo("7");
        assertThat(settings.inForce().of(Setting.LONG_SILENCE)).isEqualByComparingTo("10");
        assertThat(settings.applied().version()).isEqualTo("1 clinic 3 patient 2");
    }

    @Test
    void withoutSettingsTheRulesAreTheOnesDelivered() {
        assertThat(RuleSettings.DELIVERED.applied()).isSameAs(ShippedRules.RULES);
        for (Setting setting : Setting.values()) {
            assertThat(with(setting, setting.delivered()).rules())
                    .as(setting.name())
                    .isEqualTo(ShippedRules.RULES.rules());
        }
    }

    // ---- Histories with a number ---------------------------------------------------------------------------------

    private static Dial dial(Setting setting, String rule, Speaks speaks, Measured measured) {
        return new Dial(setting, rule, speaks, 1, measured);
    }

    private static RuleSet with(Setting setting, BigDecimal value) {
        return new RuleSettings(SettingValues.of(setting, value), 1, SettingValues.DELIVERED, 0).applied();
    }

    private static RuleSet aloneIsUrgent() {
        return with(Setting.SEXUAL_FUNCTION_ALONE, BigDecimal.ONE);
    }

    private static AHistory beside(ACheckIn earlier) {
        return AHistory.with(
                earlier.version("b", 1).stored(), ACheckIn.on(TODAY).em(EmergencySign.SEXUAL));
    }

    private static boolean phoneWarns(RuleSet rules, CheckInVersion checkIn) {
        return rules.phoneRules().stream()
                .filter(rule -> rule.rule().value().equals("CES-05"))
                .anyMatch(rule -> rule.when().isMetBy(checkIn, new Facts(Set.of(), Set.of())));
    }

    private static Measured today(Change change) {
        return onDays(1, change);
    }

    /** What a number does to a check-in. */
    @FunctionalInterface
    private interface Change {

        void to(ACheckIn log, int number);
    }

    /** So many last days, each with the number. */
    private static Measured onDays(int days, Change change) {
        return (number, rules) -> {
            AHistory history = new AHistory();
            for (int ago = days - 1; ago >= 0; ago--) {
                ACheckIn log = ACheckIn.on(TODAY.minusDays(ago)).version("day-" + ago, 1);
                change.to(log, number);
                history.checkIns.add(log.build());
            }
            return evening(history, rules);
        };
    }

    /** As many as the number of the last days, the others calm. */
    private static Measured lastDays(int days, Consumer<ACheckIn> change) {
        return (number, rules) -> evening(calmBut(days, number, 1, change), rules);
    }

    private static Measured everySecondDay(Consumer<ACheckIn> change) {
        return (number, rules) -> evening(calmBut(2 * number, number, 2, change), rules);
    }

    private static AHistory calmBut(int days, int number, int every, Consumer<ACheckIn> change) {
        AHistory history = new AHistory().known(KnownSymptom.NIGHT);
        IntStream.range(0, days).forEach(ago -> {
            ACheckIn log = ACheckIn.on(TODAY.minusDays(ago)).version("day-" + ago, 1);
            if (ago % every == 0 && ago / every < number) {
                change.accept(log);
            }
            history.checkIns.add(log.build());
        });
        return history;
    }

    private static List<String> openForMinutes(int minutes, RuleSet rules) {
        return found(
                new AHistory().openFlag("CES-01", Tier.EMERGENCY, EVENING.minusSeconds(60L * minutes), null),
                Occasion.CLOCK,
                EVENING,
                rules);
    }

    private static List<String> askedForMinutes(int minutes, RuleSet rules) {
        ACheckIn note = ACheckIn.on(TODAY).note("my bladder");
        return found(AHistory.with(note), Occasion.CHECK_IN, note.enteredAt.plusSeconds(60L * minutes), rules);
    }

    private static List<String> jumpOf(int points, RuleSet rules) {
        return evening(
                AHistory.with(
                        ACheckIn.on(TODAY.minusDays(1)).version("b", 1).pain(5).stored(),
                        ACheckIn.on(TODAY).pain(5 + points)),
                rules);
    }

    private static List<String> spreadTo(int reach, RuleSet rules) {
        AHistory history = AHistory.with(
                ACheckIn.on(TODAY.minusDays(1)).version("b", 1).reach(reach).stored(),
                ACheckIn.on(TODAY).reach(reach));
        return evening(history.intakeReach(0), rules);
    }

    private static List<String> functionFallenBy(int points, RuleSet rules) {
        int left = 7 - points;
        return evening(AHistory.with(ACheckIn.on(TODAY).psfs(left, left, left)).psfsBefore(7, 7, 7), rules);
    }

    private static List<String> betterByPoints(int points, RuleSet rules) {
        AHistory history = logged(1, 14, log -> log.pain(10 - points));
        history.baseline = 10;
        return tick(14, history, rules);
    }

    private static List<String> silentFor(int days, RuleSet rules) {
        return tick(1 + days, logged(1, 1, log -> {}), rules);
    }

    private static List<String> notStartedFor(int days, RuleSet rules) {
        AHistory history = new AHistory();
        history.opened = false;
        return tick(days, history, rules);
    }

    private static List<String> clearanceLeftFor(int days, RuleSet rules) {
        AHistory history = logged(1, 8, log -> {});
        history.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), TODAY.plusDays(days)));
        return tick(8, history, rules);
    }

    private static List<String> donePercent(int percent, RuleSet rules) {
        return tick(7, ofHundredUnits(7, percent, log -> {}), rules);
    }

    private static List<String> donePercentAndEased(int percent, RuleSet rules) {
        return tick(14, ofHundredUnits(14, percent, log -> log.pain(1)), rules);
    }

    private static List<String> easedByPercent(int percent, RuleSet rules) {
        AHistory history = ofHundredUnits(14, 100, log -> log.pain(10 - percent / 10));
        return tick(14, history, rules);
    }

    private static AHistory ofHundredUnits(int days, int percent, Consumer<ACheckIn> change) {
        AHistory history = logged(1, days, log -> {
            log.unitsDone = percent;
            change.accept(log);
        });
        history.unitsDue = UnitsDue.everyDay(100);
        history.baseline = 10;
        return history;
    }

    private static AHistory logged(int first, int last, Consumer<ACheckIn> change) {
        return new AHistory().eachDay(START.plusDays(first - 1L), START.plusDays(last - 1L), change);
    }

    private static List<String> tick(int day, AHistory history, RuleSet rules) {
        Instant tick = new HomeTime(history.zone).moment(START.plusDays(day).atTime(3, 0));
        return found(history, Occasion.NIGHTLY, tick, rules);
    }

    private static List<String> evening(AHistory history, RuleSet rules) {
        return found(history, Occasion.CHECK_IN, EVENING, rules);
    }

    private static List<String> found(AHistory history, Occasion occasion, Instant now, RuleSet rules) {
        return AHistory.found(new Evaluator().evaluate(history.build(), occasion, now, rules));
    }
}
