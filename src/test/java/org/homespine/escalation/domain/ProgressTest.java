package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a patient is better than at the start, and at which tick that is judged. Day 1 is Monday 2 March 2026. */
class ProgressTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"13, none", "14, IMP-01:ROUTINE", "15, none", "27, none", "28, IMP-02:SOON", "29, none"})
    void eachIsJudgedOnceAtTheFirstTickOfItsSpan(int day, String found) {
        assertThat(tick(logged(1, 40), day)).isEqualTo(found);
    }

    @Test
    void tooFewCheckInsDelayTheJudgementButDoNotCancelIt() {
        // The sixth day with pain in the last fourteen is day 17.
        AHistory history = logged(12, 40);
        assertThat(spoken(history, 41)).containsExactly("17 IMP-01:ROUTINE", "28 IMP-02:SOON");
    }

    @Test
    void inASpanThatHasNoJudgeableTickNothingIsSaid() {
        AHistory history = logged(24, 40);
        assertThat(spoken(history, 41)).containsExactly("29 IMP-02:SOON");
    }

    @Test
    void aJudgementOnceFavourableIsNotAskedAgain() {
        AHistory history = logged(1, 14, log -> log.pain = 3).eachDay(day(15), day(27), log -> log.pain = 9);
        assertThat(spoken(history, 27)).isEmpty();
    }

    @Test
    void aLateCheckInMovesTheFirstJudgeableTick() {
        AHistory late = logged(9, 13).eachDay(day(15), day(20), log -> {});
        assertThat(spoken(late, 20)).containsExactly("15 IMP-01:ROUTINE");
        late.eachDay(day(2), day(2), log -> {});
        assertThat(spoken(late, 20)).containsExactly("14 IMP-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"5, none", "6, IMP-01:ROUTINE", "7, IMP-01:ROUTINE"})
    void sixOfTheLastFourteenActiveDaysMustAnswerPain(int answered, String found) {
        AHistory history = logged(1, 14, log -> {
            if (log.performedOn.isBefore(day(15 - answered))) {
                log.pain = null;
            }
        });
        assertThat(tick(history, 14)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"11, none", "12, IMP-01:ROUTINE"})
    void threeSilentDaysAreNotJudged(int lastLogged, String found) {
        assertThat(tick(logged(1, lastLogged), 14)).isEqualTo(found);
    }

    @Test
    void pausedDaysAreNoActiveDays() {
        AHistory history = logged(1, 40).pause(new Pause(at(5), at(9), Pause.Cause.CLINICIAN));
        assertThat(spoken(history, 40)).containsExactly("19 IMP-01:ROUTINE", "33 IMP-02:SOON");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 8, 7, none",
        "10, 9, 9, IMP-01:ROUTINE",
        // Two points of seven are less than 30 percent and enough.
        "7, 5, 5, none",
        "7, 6, 5, IMP-01:ROUTINE",
        // 1.5 of 5 are 30 percent.
        "5, 3, 4, none",
        "5, 4, 4, IMP-01:ROUTINE",
        // 1 of 3 is a third; half a point is a sixth.
        "3, 2, 2, none",
        "3, 3, 2, IMP-01:ROUTINE",
        // 1 of 4 is a quarter; 1.5 of 4 is more than 30 percent.
        "4, 3, 3, IMP-01:ROUTINE",
        "4, 3, 2, none"
    })
    void twoPointsOrThirtyPercentAreBetterAndHalvesAreKept(int base, int oneHalf, int otherHalf, String found) {
        AHistory history = sixLogs(oneHalf, otherHalf);
        history.baseline = base;
        assertThat(tick(history, 14)).isEqualTo(found);
    }

    @Test
    void theUsualPainIsTheMedianOfTheLastSevenLoggedDays() {
        AHistory history = new AHistory();
        painsOnLastDays(history, 9, 9, 3, 3, 3, 3, 5, 5, 5);
        assertThat(tick(history, 14)).isEqualTo("none");
        AHistory other = new AHistory();
        painsOnLastDays(other, 1, 1, 3, 3, 3, 5, 5, 5, 5);
        assertThat(tick(other, 14)).isEqualTo("IMP-01:ROUTINE");
    }

    @Test
    void theWorstPainOfADayCounts() {
        AHistory history = logged(1, 14, log -> log.pain = 2)
                .eachDay(day(1), day(14), log -> log.version("b-" + log.performedOn, 1).pain = 5);
        assertThat(tick(history, 14)).isEqualTo("IMP-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"1, IMP-01:ROUTINE", "2, none", "3, none", ", IMP-01:ROUTINE"})
    void feelingMuchBetterIsBetter(@Nullable Integer grc, String found) {
        assertThat(tick(logged(1, 14, log -> log.grc = log.performedOn.equals(day(10)) ? grc : null), 14))
                .isEqualTo(found);
    }

    @Test
    void theLastOverallChangeCounts() {
        AHistory history = logged(1, 14, log -> log.grc = log.performedOn.equals(day(14)) ? 1 : 3);
        assertThat(tick(history, 14)).isEqualTo("IMP-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, , , IMP-01:ROUTINE",
        "2, 0, 2, , none",
        "3, 0, , , none",
        "2, 5, , 7 7 7, IMP-01:ROUTINE",
        "2, 5, , 7 7 8, none",
        "2, 5, , 8 8 8, none",
        "3, 5, , 9 9 9, IMP-01:ROUTINE"
    })
    void atALowBaseOnlyFeelingAndDoingCount(
            int base, int pain, @Nullable Integer grc, @Nullable String psfs, String found) {
        AHistory history = logged(1, 14, log -> {
            log.pain = pain;
            log.grc = grc;
            log.psfs = psfs == null
                    ? null
                    : Arrays.stream(psfs.split(" ")).map(Integer::valueOf).toList();
        });
        history.baseline = base;
        // The mean is 5 and a third: it takes 7 and a third.
        history.psfsBefore = Stream.of(5, 5, 6).map(BigDecimal::valueOf).toList();
        assertThat(progress(history, 14)
                        .filter(rule -> rule.startsWith("IMP-01"))
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(found);
    }

    @Test
    void withoutScoresOfTheStartDoingMoreIsUnknown() {
        AHistory history = logged(1, 14, log -> log.psfs = List.of(10, 10, 10));
        history.baseline = 2;
        assertThat(tick(history, 14)).isEqualTo("IMP-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"4, 28, 28, IMP-05:ROUTINE", "4, 27, 28, none", "4, 28, 27, none", "4, 35, 35, IMP-05:ROUTINE"})
    void doingWellNeedsFourFifthsDoneInBothWindows(int base, int before, int now, String found) {
        AHistory history = units(1, before, units(8, now, new AHistory(), 2), 2);
        history.baseline = base;
        assertThat(tick(history, 14)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2, IMP-05:ROUTINE",
        "5, 3, none",
        "5, 2, IMP-05:ROUTINE",
        "10, 5, IMP-05:ROUTINE",
        "0, 0, none",
        "1, 0, IMP-05:ROUTINE"
    })
    void doingWellNeedsHalfThePainGone(int base, int pain, String found) {
        AHistory history = logged(1, 20, log -> log.pain = pain);
        history.baseline = base;
        assertThat(history.tickAfter(day(20)).stream().toList())
                .isEqualTo(found.equals("none") ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 27, 28, 40})
    void doingWellIsSaidAtEveryTick(int day) {
        assertThat(tick(logged(1, 40, log -> log.pain = 2), day)).isEqualTo("IMP-05:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"13, none", "14, IMP-05:ROUTINE"})
    void doingWellNeedsTwoFullWindows(int day, String found) {
        assertThat(tick(logged(1, day, log -> log.pain = 1), day)).isEqualTo(found);
    }

    @Test
    void doingWellNeedsUnitsDueInBothWindows() {
        AHistory history = logged(1, 14, log -> log.pain = 1);
        history.unitsDue = new UnitsDue(5, zeroUntil(7));
        assertThat(tick(history, 14)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"4, none", "5, IMP-05:ROUTINE"})
    void doingWellNeedsFiveUnitsDueInEachWindow(int due, String found) {
        AHistory history = logged(1, 14, log -> {
            log.pain = 1;
            log.unitsDone = 1;
        });
        history.unitsDue = new UnitsDue(
                0,
                IntStream.rangeClosed(1, 14)
                        .filter(day -> (day - 1) % 7 < due)
                        .boxed()
                        .collect(Collectors.toMap(ProgressTest::day, day -> 1)));
        assertThat(tick(history, 14)).isEqualTo(found);
    }

    @Test
    void aBaseThatNobodySetIsTheMedianOfTheFirstThreeLoggedDays() {
        AHistory history = new AHistory();
        painsOnLastDays(history, 6, 9, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        history.baseline = null;
        assertThat(tick(history, 14)).isEqualTo("none");
        history.baseline = 6;
        assertThat(tick(history, 14)).isEqualTo("IMP-01:ROUTINE");
    }

    private static Map<LocalDate, Integer> zeroUntil(int lastDay) {
        return IntStream.rangeClosed(1, lastDay).boxed().collect(Collectors.toMap(ProgressTest::day, day -> 0));
    }

    private static AHistory sixLogs(int oneHalf, int otherHalf) {
        AHistory history = new AHistory();
        painsOnLastDays(history, oneHalf, otherHalf, oneHalf, otherHalf, oneHalf, otherHalf);
        return history;
    }

    /** Check-ins with these pains on the last days up to day 14. */
    private static void painsOnLastDays(AHistory history, int... pains) {
        IntStream.range(0, pains.length).forEach(i -> {
            LocalDate day = day(15 - pains.length + i);
            history.eachDay(day, day, log -> log.pain = pains[i]);
        });
    }

    private static AHistory units(int first, int done, AHistory history, int pain) {
        return history.eachDay(day(first), day(first + 6), log -> {
            int number = log.performedOn.getDayOfYear() - day(first).getDayOfYear();
            log.pain = pain;
            log.unitsDone = done / 7 + (number < done % 7 ? 1 : 0);
        });
    }

    private static AHistory logged(int first, int last) {
        return logged(first, last, log -> log.pain = 5);
    }

    private static AHistory logged(int first, int last, Consumer<ACheckIn> change) {
        return new AHistory().eachDay(day(first), day(last), log -> {
            log.pain = 5;
            change.accept(log);
        });
    }

    private static LocalDate day(int number) {
        return START.plusDays(number - 1L);
    }

    private static Instant at(int day) {
        return new HomeTime(AHistory.LONDON).moment(LocalDateTime.of(day(day), LocalTime.NOON));
    }

    /** What progress rules say over the ticks of days 1 to so many, each with the number of its day. */
    private static List<String> spoken(AHistory history, int days) {
        return IntStream.rangeClosed(1, days)
                .boxed()
                .flatMap(day -> progress(history, day).map(found -> day + " " + found))
                .toList();
    }

    private static String tick(AHistory history, int day) {
        return progress(history, day).findFirst().orElse("none");
    }

    private static Stream<String> progress(AHistory history, int day) {
        return history.tickAfter(day(day)).stream().filter(found -> found.startsWith("IMP"));
    }
}
