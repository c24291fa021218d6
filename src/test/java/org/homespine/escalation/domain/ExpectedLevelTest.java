package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Settled;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays quiet because it is expected, and what breaks it. */
class ExpectedLevelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant EVENING = Instant.parse("2026-03-10T20:00:00Z");

    @ParameterizedTest
    @CsvSource({"6, false", "7, false", "8, true"})
    void painUpToTheLevelIsQuietAndPainAboveItSpeaks(int pain, boolean loud) {
        AHistory history = AHistory.with(
                ACheckIn.on(TODAY.minusDays(1)).version("b", 1).pain(3),
                ACheckIn.on(TODAY).pain(pain));

        assertThat(loud(history, pain(7)).contains("PAI-04:SOON")).isEqualTo(loud);
        assertThat(found(history, pain(7))).contains("PAI-04:SOON");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-10, false",
        "2026-03-11, 2026-03-20, true",
        "2026-03-01, 2026-03-09, true",
        "2026-02-20, 2026-03-11, false"
    })
    void itIsExpectedFromItsFirstDayToItsLast(LocalDate from, LocalDate until, boolean loud) {
        AHistory history = AHistory.with(
                ACheckIn.on(TODAY.minusDays(1)).version("b", 1).pain(3),
                ACheckIn.on(TODAY).pain(7));

        assertThat(loud(history, new ExpectedLevel(Measure.PAIN, 7, from, until))
                        .contains("PAI-04:SOON"))
                .isEqualTo(loud);
    }

    @Test
    void veryHighPainIsUrgentHoweverMuchIsExpected() {
        assertThat(loud(AHistory.with(ACheckIn.on(TODAY).pain(9)), pain(10))).containsExactly("PAI-02:URGENT");
    }

    @Test
    void risingPainAfterCancerIsUrgentThoughRisingPainItselfIsQuiet() {
        AHistory history = AHistory.with(
                        ACheckIn.on(TODAY.minusDays(1)).version("b", 1).pain(7),
                        ACheckIn.on(TODAY).pain(7))
                .conditions("cancer_history");

        assertThat(loud(history, pain(7))).containsExactly("MAL-01:URGENT");
        assertThat(found(history, pain(7))).contains("PAI-03:SOON");
    }

    @Test
    void aReachANumberOfNightsAndPainWhileExercisingAreExpectedInTheSameWay() {
        AHistory spread = AHistory.with(
                        ACheckIn.on(TODAY.minusDays(1)).version("b", 1).reach(2),
                        ACheckIn.on(TODAY).reach(2))
                .intakeReach(0);
        assertThat(loud(spread, level(Measure.REACH, 2))).isEmpty();
        assertThat(loud(spread, level(Measure.REACH, 1))).containsExactly("PER-01:SOON");

        AHistory nights = new AHistory().known(KnownSymptom.NIGHT).eachDay(TODAY.minusDays(2), TODAY, log -> {
            log.gen(GeneralSign.NIGHT);
            log.arriving = true;
        });
        assertThat(loud(nights, level(Measure.NIGHTS, 3))).isEmpty();
        assertThat(loud(nights, level(Measure.NIGHTS, 2))).containsExactly("NGT-03:ROUTINE");

        AHistory during = AHistory.with(ACheckIn.on(TODAY).during(7));
        assertThat(loud(during, level(Measure.DURING, 7))).isEmpty();
        assertThat(loud(during, level(Measure.DURING, 6))).containsExactly("PAI-07:ROUTINE");
    }

    @Test
    void ofTheSameFamilyWhatMeasuresSomethingElseSpeaks() {
        AHistory history = AHistory.with(
                ACheckIn.on(TODAY.minusDays(1)).version("b", 1).settled(Settled.NO),
                ACheckIn.on(TODAY).settled(Settled.NO));

        assertThat(loud(history, level(Measure.DURING, 10))).containsExactly("PAI-06:SOON");
    }

    @Test
    void newNightWakingSpeaksThoughASettingMadeItSoon() {
        RuleSettings settings = new RuleSettings(
                SettingValues.of(Setting.NEW_NIGHT_WAKING, BigDecimal.ONE),
                1,
                SettingValues.DELIVERED,
                0,
                List.of(level(Measure.NIGHTS, 7)));

        assertThat(AHistory.loud(new Evaluator()
                        .evaluate(
                                AHistory.with(ACheckIn.on(TODAY).gen(GeneralSign.NIGHT))
                                        .build(),
                                Occasion.CHECK_IN,
                                EVENING,
                                settings.applied())))
                .containsExactly("NGT-01:SOON");
    }

    @Test
    void theVersionOfTheRulesSaysWhatWasExpected() {
        assertThat(rules(pain(7)).version()).isEqualTo("1 expected PAIN 7 until 2026-03-20");
    }

    @Test
    void ofOneMeasureTheLevelThatWasSetLastHoldsUntilItIsEnded() {
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        SettingHistory history = new SettingHistory(
                List.of(),
                List.of(
                        new SettingHistory.Expectation(pain(8), noon, null),
                        new SettingHistory.Expectation(pain(6), noon.plusSeconds(60), noon.plusSeconds(120))),
                null);

        assertThat(history.at(noon.minusSeconds(1)).expected()).isEmpty();
        assertThat(history.at(noon).expected()).containsExactly(pain(8));
        assertThat(history.at(noon.plusSeconds(60)).expected()).containsExactly(pain(6));
        assertThat(history.at(noon.plusSeconds(120)).expected()).containsExactly(pain(8));
    }

    @Test
    void nothingIsExpectedForMoreThanFourWeeksNorBeyondItsScale() {
        assertThatThrownBy(() -> new ExpectedLevel(Measure.PAIN, 7, TODAY, TODAY.plusDays(29)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExpectedLevel(Measure.REACH, 5, TODAY, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ExpectedLevel pain(int level) {
        return level(Measure.PAIN, level);
    }

    private static ExpectedLevel level(Measure measure, int level) {
        return new ExpectedLevel(measure, level, TODAY.minusDays(8), TODAY.plusDays(10));
    }

    private static RuleSet rules(ExpectedLevel level) {
        return new RuleSettings(SettingValues.DELIVERED, 0, SettingValues.DELIVERED, 0, List.of(level)).applied();
    }

    private static List<String> loud(AHistory history, ExpectedLevel level) {
        return AHistory.loud(new Evaluator().evaluate(history.build(), Occasion.CHECK_IN, EVENING, rules(level)));
    }

    private static List<String> found(AHistory history, ExpectedLevel level) {
        return AHistory.found(new Evaluator().evaluate(history.build(), Occasion.CHECK_IN, EVENING, rules(level)));
    }
}
