package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homespine.checkins.domain.GeneralSign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far pain reaches against the days before, and nights with pain. The intake reach is 1. */
class SpreadAndNightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 1, false", "2, 2, true", "3, 2, true", "2, , false"})
    void spreadingNeedsTwoLoggedDaysFromTheThighOn(int before, @Nullable Integer now, boolean met) {
        assertThat(finds("PER-01:SOON", ago(1).reach(before), ago(0).reach(now)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void spreadingIsOneStepBeyondTheMedianOfThreeDaysBefore(int usual, boolean met) {
        AHistory history = AHistory.with(
                        ago(5).reach(usual), ago(4).reach(4), ago(3).reach(usual), ago(2).reach(2), ago(0).reach(2))
                .intakeReach(4);
        assertThat(history.found().contains("PER-01:SOON")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void withFewerThanThreeDaysBeforeTheIntakeIsTheReference(int intake, boolean met) {
        AHistory history = AHistory.with(ago(4).reach(0), ago(3).reach(0), ago(1).reach(2), ago(0).reach(2))
                .intakeReach(intake);
        assertThat(history.found().contains("PER-01:SOON")).isEqualTo(met);
    }

    @Test
    void spreadingHasNoLimitToTheGap() {
        assertThat(finds("PER-01:SOON", ago(30).reach(2), ago(0).reach(2))).isTrue();
    }

    @Test
    void aLateLogThatMovesTheReferenceIsJudged() {
        AHistory history = AHistory.with(
                ago(5).reach(1),
                ago(4).reach(0).stored(),
                ago(3).reach(0).stored(),
                ago(1).reach(2).stored(),
                ago(0).reach(2).stored());
        assertThat(history.found()).containsExactly("PER-01:SOON");
        assertThat(history.evaluated().findings().getFirst().evidence()).hasToString("[d0:1, d1:1, d3:1, d4:1, d5:1]");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, SOON", "3, 1, ROUTINE", "3, 2, SOON"})
    void threeLaterDaysThatReachLessFarMakeSpreadingHistory(int later, int reach, String tier) {
        AHistory history = AHistory.with(ago(9).reach(2), ago(8).reach(2));
        for (int i = 0; i < later; i++) {
            history.checkIns.add(
                    ago(7 - 2 * i).reach(i == 0 ? reach : 1).stored().build());
        }
        assertThat(history.found()).contains("PER-01:" + tier);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, false", "3, 0, true", "3, 1, true", "3, 2, false", "4, 2, true", ", 0, false"})
    void aBigSpreadIsBelowTheKneeAndTwoStepsBeyond(@Nullable Integer reach, int before, boolean met) {
        assertThat(finds(
                        "PER-02:URGENT",
                        ago(3).reach(before),
                        ago(2).reach(before),
                        ago(1).reach(before),
                        ago(0).reach(reach)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"14, URGENT", "15, SOON"})
    void anOldBigSpreadIsSoon(int age, String tier) {
        assertThat(AHistory.with(ago(age).reach(3)).found()).containsExactly("PER-02:" + tier);
    }

    @ParameterizedTest
    @CsvSource({"2, 6, false", "3, 6, true", "3, 7, false", "4, 6, true"})
    void knownNightPainIsFrequentOnThreeNightsOfSevenDays(int nights, int span, boolean met) {
        AHistory history = AHistory.with().known(KnownSymptom.NIGHT);
        history.checkIns.add(night(span).build());
        for (int i = 0; i < nights - 1; i++) {
            history.checkIns.add(night(i).build());
        }
        assertThat(history.found().contains("NGT-03:ROUTINE")).isEqualTo(met);
    }

    @Test
    void twoLogsOfOneDateAreOneNight() {
        AHistory history =
                AHistory.with(night(2), night(0), night(0).version("again", 1)).known(KnownSymptom.NIGHT);
        assertThat(history.found()).isEmpty();
    }

    @Test
    void nightsThatAreNotKnownAreNewNightWaking() {
        assertThat(AHistory.with(night(2), night(1), night(0)).found()).containsExactly("NGT-01:URGENT");
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true", "8, true"})
    void raisedPainInTheSameSevenDaysMakesNightsUrgent(int pain, boolean met) {
        AHistory history =
                AHistory.with(night(6), night(5), night(4), ago(0).pain(pain)).known(KnownSymptom.NIGHT);
        assertThat(history.found().contains("NGT-02:URGENT")).isEqualTo(met);
    }

    @Test
    void aSignOnTheEighthDayIsOfAnotherWeek() {
        AHistory history =
                AHistory.with(night(7), night(6), night(5), ago(0).pain(7)).known(KnownSymptom.NIGHT);
        assertThat(history.found()).doesNotContain("NGT-02:URGENT");
        AHistory before =
                AHistory.with(ago(7).pain(7), night(2), night(1), night(0)).known(KnownSymptom.NIGHT);
        assertThat(before.found()).doesNotContain("NGT-02:URGENT");
    }

    @ParameterizedTest
    @EnumSource(GeneralSign.class)
    void weightLossAndFeverMakeNightsUrgentAndNoOtherSignDoes(GeneralSign sign) {
        AHistory history =
                AHistory.with(night(6), night(5), night(4), ago(3).gen(sign)).known(KnownSymptom.NIGHT);
        assertThat(history.found().contains("NGT-02:URGENT"))
                .isEqualTo(sign == GeneralSign.WEIGHT || sign == GeneralSign.FEVER);
    }

    @Test
    void afterCancerTheNightsAreEnough() {
        AHistory history = AHistory.with(night(6), night(5).stored(), night(4).stored())
                .known(KnownSymptom.NIGHT)
                .conditions("cancer_history");
        assertThat(history.found()).contains("NGT-02:URGENT", "NGT-03:ROUTINE");
        history.checkIns.removeLast();
        assertThat(history.found()).doesNotContain("NGT-02:URGENT");
    }

    @Test
    void theNightsAndTheOtherSignsAreTheEvidence() {
        AHistory history = AHistory.with(
                        night(6).stored(), night(5).stored(), night(4).stored(), ago(3).gen(), ago(0).pain(7))
                .known(KnownSymptom.NIGHT);
        assertThat(history.evaluated().findings())
                .filteredOn(finding -> finding.rule().value().equals("NGT-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).hasToString("[d0:1, d4:1, d5:1, d6:1]"));
    }

    private static ACheckIn night(int daysAgo) {
        return ago(daysAgo).gen(GeneralSign.NIGHT);
    }

    private static ACheckIn ago(int days) {
        return ACheckIn.on(TODAY.minusDays(days)).version("d" + days, 1);
    }

    private static boolean finds(String finding, ACheckIn... checkIns) {
        return AHistory.with(checkIns).found().contains(finding);
    }
}
