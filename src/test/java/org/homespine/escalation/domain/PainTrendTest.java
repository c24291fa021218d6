package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.Settled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pain against the base, against the day before, and in most of the last sessions. */
class PainTrendTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"6, 7, false", "7, 6, false", "7, 7, true", "8, 7, true", ", 7, false"})
    void painRisingNeedsTwoLoggedDaysTwoAboveTheBase(@Nullable Integer before, int now, boolean met) {
        assertThat(finds("PAI-03:SOON", ago(1).pain(before), ago(0).pain(now))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false", "1, 4, true", "2, 4, true", "3, 4, false", "9, 10, false", "0, 3, false"})
    void painRisingCountsFromFourAndNeverFromABaseOfNine(int base, int pain, boolean met) {
        AHistory history = AHistory.with(ago(1).pain(pain), ago(0).pain(pain)).baseline(base);
        assertThat(history.found().contains("PAI-03:SOON")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, true", "5, false"})
    void painRisingAllowsFourDaysBetween(int gap, boolean met) {
        assertThat(finds("PAI-03:SOON", ago(gap).pain(7), ago(0).pain(7))).isEqualTo(met);
    }

    @Test
    void aLowerLoggedDayBetweenBreaksTheRise() {
        assertThat(finds("PAI-03:SOON", ago(2).pain(7), ago(1).pain(6), ago(0).pain(7)))
                .isFalse();
    }

    @Test
    void aDayWithoutAPainAnswerIsNoLoggedDayOfPain() {
        assertThat(finds("PAI-03:SOON", ago(2).pain(7), ago(1).pain(null), ago(0).pain(7)))
                .isTrue();
    }

    @Test
    void theHighestPainOfADayCounts() {
        assertThat(finds(
                        "PAI-03:SOON",
                        ago(1).pain(7).stored(),
                        ago(0).version("b", 1).pain(7).stored(),
                        ago(0).version("c", 1).pain(4)))
                .as("the log that arrives is not the highest of its day")
                .isFalse();
        assertThat(finds(
                        "PAI-03:SOON",
                        ago(1).pain(7).stored(),
                        ago(0).version("b", 1).pain(4).stored(),
                        ago(0).version("c", 1).pain(7)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 6, SOON", "3, 6, ROUTINE", "3, 7, SOON", "4, 6, ROUTINE"})
    void threeLaterLoggedDaysAllBelowTheLineMakeARiseHistory(int later, int highest, String tier) {
        AHistory history = AHistory.with(ago(9).pain(7), ago(8).pain(7));
        for (int i = 0; i < later; i++) {
            history.checkIns.add(ago(7 - i).pain(i == 0 ? highest : 4).stored().build());
        }
        // Day 7 at the line itself is one more raised day, so the pair of it is judged too.
        assertThat(history.found()).contains("PAI-03:" + tier);
    }

    @Test
    void aPatientHearsNothingOfARiseThatIsHistory() {
        AHistory history = AHistory.with(ago(9).pain(7), ago(8).pain(7));
        for (int day = 7; day >= 5; day--) {
            history.checkIns.add(ago(day).pain(5).stored().build());
        }
        Evaluation evaluation = history.evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("PAI-03:ROUTINE");
        assertThat(evaluation.patientMessage()).isEmpty();
    }

    @Test
    void aLateLogIsJudgedInItsPlaceAndTheDaysAfterItAgainstIt() {
        assertThat(AHistory.with(ago(1).pain(7), ago(0).pain(7).stored()).found())
                .containsExactly("PAI-03:SOON");
        assertThat(AHistory.with(ago(1).pain(7).stored(), ago(0).pain(7).stored(), ago(5).pain(3))
                        .found())
                .containsExactly("PAI-04:SOON");
    }

    @ParameterizedTest
    @CsvSource({"3, 6, true", "4, 6, false", "2, 5, false", "4, 7, true", "2, 4, false", "6, 8, false", "5, 8, true"})
    void aJumpIsThreeMoreThanTheLoggedDayBeforeAndSixOrMore(int before, int now, boolean met) {
        assertThat(finds("PAI-04:SOON", ago(1).pain(before), ago(0).pain(now))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "7, true", "8, false"})
    void aJumpIsFromALoggedDayOfTheSevenBefore(int gap, boolean met) {
        assertThat(finds("PAI-04:SOON", ago(gap).pain(3), ago(0).pain(7))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"5, ROUTINE", "6, SOON"})
    void aJumpIsHistoryOnceThreeLaterDaysAreBelowItsLine(int later, String tier) {
        AHistory history = AHistory.with(ago(9).pain(3), ago(8).pain(7));
        for (int day = 7; day >= 5; day--) {
            history.checkIns.add(ago(day).pain(later).stored().build());
        }
        assertThat(history.found()).containsExactly("PAI-04:" + tier);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true", "7, true", ", false"})
    void oneSessionOverFiveIsAmber(@Nullable Integer during, boolean met) {
        assertThat(finds("PAI-07:ROUTINE", ago(0).during(during))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 3, false", "5, 6, 5, false", "6, 6, 3, true", "6, 3, 6, true", "3, 6, 6, true", "6, 5, , false"})
    void twoOfTheLastThreeSessionsOverFiveAreTooMany(
            @Nullable Integer first, @Nullable Integer second, @Nullable Integer third, boolean met) {
        assertThat(finds("PAI-05:SOON", ago(2).during(first), ago(1).during(second), ago(0).during(third)))
                .isEqualTo(met);
    }

    @Test
    void sessionsFurtherApartThanThreeDoNotCountTogether() {
        assertThat(finds("PAI-05:SOON", ago(3).during(6), ago(2).during(3), ago(1).during(3), ago(0).during(6)))
                .isFalse();
        assertThat(finds(
                        "PAI-05:SOON",
                        ago(3).during(6),
                        ago(2).done(Done.NONE).during(null),
                        ago(1).done(null).during(null),
                        ago(0).during(6)))
                .as("check-ins without a session are not counted")
                .isTrue();
    }

    @Test
    void twoSessionsAreEnoughWhereThereAreNoMore() {
        assertThat(finds("PAI-05:SOON", ago(1).during(6), ago(0).during(6))).isTrue();
        assertThat(finds("PAI-05:SOON", ago(0).during(6))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NO, YES, YES, false",
        "NO, YES, NO, true",
        "NO, NA, NO, true",
        "YES, NO, NO, true",
        "NO, , NO, true",
        "NO, NO, YES, true"
    })
    void painThatDidNotSettleCountsAmongTheAnswersYesAndNo(
            @Nullable Settled first, @Nullable Settled second, @Nullable Settled third, boolean met) {
        assertThat(finds("PAI-06:SOON", ago(2).settled(first), ago(1).settled(second), ago(0).settled(third)))
                .isEqualTo(met);
    }

    @Test
    void onlyTheLastThreeAnswersCount() {
        assertThat(finds(
                        "PAI-06:SOON",
                        ago(3).settled(Settled.NO),
                        ago(2).settled(Settled.YES),
                        ago(1).settled(Settled.YES),
                        ago(0).settled(Settled.NO)))
                .isFalse();
    }

    @Test
    void theEvidenceIsTheLogsThatCount() {
        List<CheckInRef> evidence = AHistory.with(
                        ago(2).settled(Settled.NO), ago(1).settled(Settled.YES), ago(0).settled(Settled.NO))
                .evaluated()
                .findings()
                .getFirst()
                .evidence();
        assertThat(evidence).hasToString("[d0:1, d2:1]");
    }

    private static ACheckIn ago(int days) {
        return ACheckIn.on(TODAY.minusDays(days)).version("d" + days, 1);
    }

    private static boolean finds(String finding, ACheckIn... checkIns) {
        return AHistory.with(checkIns).found().contains(finding);
    }
}
