package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Silence, adherence and clearances as the tick of the night reads them. Day 1 is Monday 2 March 2026. */
class NightlyRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "4, none",
        "5, ADH-03:ROUTINE",
        "6, ADH-03:ROUTINE",
        "9, ADH-03:ROUTINE",
        "10, ADH-04:SOON",
        "11, ADH-04:SOON"
    })
    void silenceIsSaidFromFiveDaysOnAndIsLongFromTen(int silent, String found) {
        assertThat(tick(logged(1, 1), 1 + silent)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "3, none",
        "4, ADH-05:ROUTINE",
        "5, ADH-05:ROUTINE",
        "9, ADH-05:ROUTINE",
        "10, ADH-04:SOON ADH-05:ROUTINE"
    })
    void notStartedStandsInPlaceOfSilenceButNotOfLongSilence(int day, String found) {
        AHistory history = new AHistory();
        history.opened = false;
        assertThat(tick(history, day)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"4, none", "5, ADH-03:ROUTINE", "10, ADH-04:SOON"})
    void whoOpenedTheAppIsSilentSinceTheStart(int day, String found) {
        assertThat(tick(new AHistory(), day)).isEqualTo(found);
    }

    @Test
    void aCheckInOfTodayIsNotReadYet() {
        AHistory history = logged(1, 1).eachDay(day(7), day(7), log -> {});
        assertThat(tick(history, 6)).isEqualTo("ADH-03:ROUTINE");
        assertThat(tick(history, 7)).isEqualTo("ADH-01:ROUTINE");
    }

    @Test
    void aCheckInBeforeTheStartIsNoStart() {
        AHistory history = new AHistory().eachDay(START.minusDays(1), START.minusDays(1), log -> {});
        history.opened = false;
        assertThat(tick(history, 4)).isEqualTo("ADH-05:ROUTINE");
    }

    @Test
    void aCheckInWithoutAnyAnswerEndsSilence() {
        AHistory history = logged(1, 1).eachDay(day(5), day(5), log -> {
            log.pain = null;
            log.unitsDone = null;
        });
        assertThat(tick(history, 6)).isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource(Pause.Cause.class)
    void pausedDaysAreNotSilentDays(Pause.Cause cause) {
        // Days 2, 3 and 4 are touched by the pause.
        AHistory history = logged(1, 1).pause(new Pause(at(2, "23:59:59"), at(4, "00:00:01"), cause));
        assertThat(tick(history, 8)).isEqualTo("none");
        assertThat(tick(history, 9)).isEqualTo("ADH-03:ROUTINE");
    }

    @Test
    void aPauseThatEndsAtMidnightDoesNotTouchTheNewDay() {
        AHistory history = logged(1, 1).pause(new Pause(at(3, "00:00"), at(5, "00:00"), Pause.Cause.CLINICIAN));
        assertThat(tick(history, 7)).isEqualTo("none");
        assertThat(tick(history, 8)).isEqualTo("ADH-03:ROUTINE");
    }

    @Test
    void aPauseOfNoLengthPausesNothing() {
        AHistory history = logged(1, 1).pause(new Pause(at(3, "12:00"), at(3, "12:00"), Pause.Cause.CLINICIAN));
        assertThat(tick(history, 6)).isEqualTo("ADH-03:ROUTINE");
    }

    @Test
    void theTickAfterAPausedDayIsSilentHoweverLongTheSilenceWas() {
        AHistory history = logged(1, 1).pause(new Pause(at(8, "12:00"), at(8, "13:00"), Pause.Cause.URGENT));
        assertThat(tick(history, 7)).isEqualTo("ADH-03:ROUTINE");
        assertThat(tick(history, 8)).isEqualTo("none");
        assertThat(tick(history, 9)).isEqualTo("ADH-03:ROUTINE");
    }

    @Test
    void aForgottenHolidayEndsAfterTwentyOneDays() {
        // From day 2 to the end of day 22.
        AHistory history = logged(1, 1).pause(new Pause(at(2, "18:00"), null, Pause.Cause.HOLIDAY));
        assertThat(tick(history, 26)).isEqualTo("none");
        assertThat(tick(history, 27)).isEqualTo("ADH-03:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "ENDED"})
    void nothingIsAskedOfAProgramThatDoesNotRun(Program.State state) {
        AHistory history = logged(1, 1).state(state);
        history.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), START));
        assertThat(tick(history, 9)).isEqualTo("none");
    }

    @Test
    void theTickOfTheStartingDayHasNothingToClose() {
        AHistory history = new AHistory();
        assertThat(history.tickAfter(START.minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go forward on 29 March and back on 25 October 2026.
        "2026-03-24, 2026-03-28, none",
        "2026-03-24, 2026-03-29, ADH-03:ROUTINE",
        "2026-10-20, 2026-10-24, none",
        "2026-10-20, 2026-10-25, ADH-03:ROUTINE"
    })
    void aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay(LocalDate lastLogged, LocalDate closed, String found) {
        AHistory history = new AHistory().eachDay(lastLogged, lastLogged, log -> {});
        history.startedOn = lastLogged;
        assertThat(joined(history.tickAfter(closed))).isEqualTo(found);
    }

    @Test
    void aPauseOverTheDoubledHourTouchesThatDayAlone() {
        AHistory history = new AHistory().eachDay(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 20), log -> {});
        history.startedOn = LocalDate.of(2026, 10, 20);
        history.pause(new Pause(
                Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-26T00:00:00Z"), Pause.Cause.CLINICIAN));
        assertThat(joined(history.tickAfter(LocalDate.of(2026, 10, 24)))).isEqualTo("none");
        assertThat(joined(history.tickAfter(LocalDate.of(2026, 10, 25)))).isEqualTo("none");
        assertThat(joined(history.tickAfter(LocalDate.of(2026, 10, 26)))).isEqualTo("ADH-03:ROUTINE");
    }

    @Test
    void yesterdayIsCountedWhereThePatientLives() {
        AHistory history = logged(1, 1);
        history.zone = ZoneId.of("Pacific/Auckland");
        // The afternoon of 7 March in London is already the 8th in Auckland.
        assertThat(AHistory.found(history.evaluatedOn(Occasion.NIGHTLY, Instant.parse("2026-03-07T14:00:00Z"))))
                .containsExactly("ADH-03:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"17, ADH-01:ROUTINE", "18, none", "35, none", "0, ADH-01:ROUTINE"})
    void lowAdherenceIsStrictlyBelowHalf(int done, String found) {
        assertThat(tick(units(8, done, logged(1, 7)), 14, "ADH")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, ADH-01:ROUTINE", "1, 4, none", "2, 6, ADH-01:ROUTINE", "2, 7, none", "2, 8, none"})
    void exactlyHalfIsNotLow(int unitsPerDay, int done, String found) {
        AHistory history = logged(1, 7, log -> log.unitsDone = unitsPerDay);
        history.unitsDue = UnitsDue.everyDay(unitsPerDay);
        assertThat(tick(units(8, done, history), 14, "ADH")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"6, none", "7, ADH-01:ROUTINE", "8, ADH-01:ROUTINE"})
    void adherenceNeedsSevenActiveDays(int day, String found) {
        assertThat(tick(logged(1, day, log -> log.unitsDone = 0), day)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"4, none", "5, ADH-01:ROUTINE", "6, ADH-01:ROUTINE"})
    void adherenceNeedsFiveUnitsDue(int due, String found) {
        AHistory history = logged(1, 7, log -> log.unitsDone = 0);
        history.unitsDue = new UnitsDue(0, Map.of(day(3), due));
        assertThat(tick(history, 7)).isEqualTo(found);
    }

    @Test
    void eachDateIsCappedAtItsOwnUnitsDue() {
        AHistory history = logged(1, 7, log -> log.unitsDone = 0);
        history.unitsDue = new UnitsDue(0, Map.of(day(1), 4, day(2), 4));
        history.checkIns.clear();
        // 4 of 8, however many more were done on the first date and on those with none due.
        history.eachDay(day(1), day(1), log -> log.unitsDone = 9).eachDay(day(3), day(7), log -> log.unitsDone = 3);
        assertThat(tick(history, 7)).isEqualTo("none");
        history.checkIns.clear();
        history.eachDay(day(1), day(1), log -> log.unitsDone = 3).eachDay(day(3), day(7), log -> log.unitsDone = 3);
        assertThat(tick(history, 7)).isEqualTo("ADH-01:ROUTINE");
    }

    @Test
    void theCheckInsOfADateAddUpBeforeTheyAreCapped() {
        AHistory history = logged(1, 7, log -> log.unitsDone = 1)
                .eachDay(day(1), day(7), log -> log.version("second-" + log.performedOn, 1).unitsDone = 2);
        assertThat(tick(history, 7)).isEqualTo("none");
        AHistory alone = logged(1, 7, log -> log.unitsDone = 2);
        assertThat(tick(alone, 7)).isEqualTo("ADH-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({
        "13, 0, ADH-01:ROUTINE",
        "14, 0, ADH-02:SOON ADH-01:ROUTINE",
        "14, 17, ADH-02:SOON ADH-01:ROUTINE",
        "14, 18, ADH-01:ROUTINE"
    })
    void lowTwiceNeedsTwoFullWindows(int day, int doneBefore, String found) {
        AHistory history = units(day - 13, doneBefore, new AHistory());
        history.eachDay(day(day - 6), day(day), log -> log.unitsDone = 0);
        history.startedOn = day(1);
        assertThat(tick(history, day, "ADH")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2, ADH-01:ROUTINE", "3, none"})
    void afterThreeSilentDaysAdherenceIsUnknown(int silent, String found) {
        assertThat(tick(logged(1, 7 - silent, log -> log.unitsDone = 0), 7)).isEqualTo(found);
    }

    @Test
    void pausedDaysLeaveTheWindowOfAdherence() {
        AHistory history = logged(1, 4, log -> log.unitsDone = 0)
                .pause(new Pause(at(5, "09:00"), at(24, "09:00"), Pause.Cause.URGENT))
                .eachDay(day(25), day(27), log -> log.unitsDone = 0);
        assertThat(tick(history, 26)).isEqualTo("none");
        assertThat(tick(history, 27)).isEqualTo("ADH-01:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"15, 0", "14, 1", "13, 1", "0, 1", "-1, 1", "-40, 1"})
    void aClearanceIsSaidToEndFromFourteenDaysBeforeOn(int daysLeft, int found) {
        AHistory history = logged(1, 7);
        history.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), day(8).plusDays(daysLeft)));
        assertThat(history.tickAfter(day(7))).hasSize(found).allMatch("CLR-03:ROUTINE"::equals);
    }

    @Test
    void aClearanceIsSaidToEndInAPauseAndBeforeTheStartToo() {
        AHistory history = new AHistory().pause(new Pause(at(1, "00:00"), null, Pause.Cause.CLINICIAN));
        history.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), day(8)));
        history.clearances.add(Clearance.of(new ConditionId("pregnancy"), day(9)));
        assertThat(tick(history, 20)).isEqualTo("CLR-03:ROUTINE");
        history.startedOn = day(60);
        assertThat(tick(history, 20)).isEqualTo("CLR-03:ROUTINE");
    }

    @Test
    void whatTheTickFindsNamesNoCheckIn() {
        Evaluation evaluation = logged(1, 7, log -> log.unitsDone = 0)
                .evaluatedOn(Occasion.NIGHTLY, new HomeTime(AHistory.LONDON).moment(day(8).atTime(3, 0)));
        assertThat(evaluation.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.evidence()).isEmpty());
    }

    private static AHistory logged(int first, int last) {
        return logged(first, last, log -> {});
    }

    private static AHistory logged(int first, int last, Consumer<ACheckIn> change) {
        return new AHistory().eachDay(day(first), day(last), change);
    }

    /** Seven check-ins from a day on, with so many units done in all. */
    private static AHistory units(int first, int done, AHistory history) {
        return history.eachDay(day(first), day(first + 6), log -> {
            int number = log.performedOn.getDayOfYear() - day(first).getDayOfYear();
            log.unitsDone = done / 7 + (number < done % 7 ? 1 : 0);
        });
    }

    private static LocalDate day(int number) {
        return START.plusDays(number - 1L);
    }

    private static Instant at(int day, String time) {
        return new HomeTime(AHistory.LONDON).moment(LocalDateTime.parse(day(day) + "T" + time));
    }

    private static String tick(AHistory history, int day) {
        return tick(history, day, "");
    }

    private static String tick(AHistory history, int day, String kind) {
        return joined(history.tickAfter(day(day)).stream()
                .filter(found -> found.startsWith(kind))
                .toList());
    }

    private static String joined(List<String> found) {
        return found.isEmpty() ? "none" : String.join(" ", found);
    }
}
