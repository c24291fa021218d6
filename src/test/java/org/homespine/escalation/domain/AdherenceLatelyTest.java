package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.homespine.checkins.domain.Done;
import org.homespine.escalation.domain.AdherenceLately.Band;
import org.homespine.escalation.domain.AdherenceLately.Day;
import org.homespine.escalation.domain.AdherenceLately.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five units are due a day from 2 March 2026 on. */
class AdherenceLatelyTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Test
    void onlyWholeDaysOfARunningProgramAreShown() {
        assertThat(on(new AHistory(), day(1))).isEmpty();
        assertThat(on(new AHistory().state(Program.State.ENDED), day(5))).isEmpty();
        assertThat(on(new AHistory().state(Program.State.DRAFT), day(5))).isEmpty();
        assertThat(shown(logged(1, 1, 5), day(2)).days()).containsExactly(new Day.Logged(day(1), 5, 5));
    }

    @Test
    void theDayOfThePatientIsReadNotTheClinics() {
        Instant noonInLondon = Instant.parse("2026-03-03T11:30:00Z");
        AHistory auckland = logged(1, 2, 5);
        auckland.zone = ZoneId.of("Pacific/Auckland");

        assertThat(AdherenceLately.of(auckland.build(), noonInLondon, ShippedRules.RULES)
                        .orElseThrow()
                        .days())
                .hasSize(2);
    }

    @Test
    void theLastFourteenDaysAreShown() {
        AdherenceLately shown = shown(logged(1, 20, 5), day(21));

        assertThat(shown.days()).hasSize(14);
        assertThat(shown.days().getFirst().date()).isEqualTo(day(7));
        assertThat(shown.days().getLast().date()).isEqualTo(day(20));
    }

    @Test
    void aDayOfWhichNobodySaidWhatWasDoneIsNotADayOnWhichNothingWasDone() {
        AHistory history = logged(1, 1, 0).eachDay(day(3), day(3), log -> {
            log.done = null;
            log.unitsDone = null;
        });

        assertThat(shown(history, day(4)).days())
                .containsExactly(
                        new Day.Logged(day(1), 0, 5), new Day.NotLogged(day(2), 5), new Day.NotLogged(day(3), 5));
    }

    @Test
    void noneIsAnAnswerWithoutANumberOfUnits() {
        AHistory history = new AHistory().eachDay(day(1), day(1), log -> {
            log.done = Done.NONE;
            log.unitsDone = null;
        });

        assertThat(shown(history, day(2)).days()).containsExactly(new Day.Logged(day(1), 0, 5));
    }

    @Test
    void moreThanWasDueCountsAsWhatWasDue() {
        assertThat(shown(logged(1, 7, 9), day(8)).week()).isEqualTo(new Week.Known(35, 35));
    }

    @Test
    void daysThatAPauseTouchesCountNeitherWay() {
        AHistory history = logged(1, 4, 5)
                .pause(new Pause(
                        Instant.parse("2026-03-06T10:00:00Z"),
                        Instant.parse("2026-03-08T10:00:00Z"),
                        Pause.Cause.HOLIDAY));

        AdherenceLately shown = shown(history, day(8));
        assertThat(shown.days().subList(4, 7))
                .containsExactly(new Day.Paused(day(5)), new Day.Paused(day(6)), new Day.Paused(day(7)));
        assertThat(shown.week()).isEqualTo(new Week.Known(20, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | Known[done=35, due=35]",
                "2 | Known[done=30, due=35]",
                "3 | Known[done=25, due=35]",
                "4 | Unknown[silentDays=3]"
            })
    void afterThreeSilentDaysNobodyKnows(int daysLater, String week) {
        assertThat(shown(logged(1, 10, 5), day(10 + daysLater)).week()).hasToString(week);
    }

    @Test
    void aCheckInOfTodayEndsNoSilentDayOfTheDaysBefore() {
        AHistory history = logged(1, 1, 5).eachDay(day(6), day(6), log -> {});

        assertThat(shown(history, day(6)).week()).isEqualTo(new Week.Unknown(4));
    }

    @Test
    void nothingDueIsNotLow() {
        AHistory history = logged(1, 3, 0);
        history.unitsDue = UnitsDue.everyDay(0);

        assertThat(shown(history, day(4)).week()).isEqualTo(new Week.NothingDue());
    }

    @Test
    void whatWasDueOnEachDayIsRead() {
        AHistory history = logged(1, 2, 3);
        history.unitsDue = new UnitsDue(5, Map.of(day(2), 3));

        assertThat(shown(history, day(3)).days())
                .containsExactly(new Day.Logged(day(1), 3, 5), new Day.Logged(day(2), 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"80, ON_TRACK", "79, PARTIAL", "50, PARTIAL", "49, LOW", "0, LOW", "100, ON_TRACK"})
    void theBandsBeginAtEightyAndFiftyPercent(int done, Band band) {
        assertThat(new Week.Known(done, 100).band()).isEqualTo(band);
    }

    @Test
    void aPartOfAPercentIsNotReachedYet() {
        assertThat(new Week.Known(799, 1000).band()).isEqualTo(Band.PARTIAL);
    }

    private static AHistory logged(int first, int last, int unitsDone) {
        return new AHistory().eachDay(day(first), day(last), log -> log.unitsDone = unitsDone);
    }

    private static AdherenceLately shown(AHistory history, LocalDate today) {
        return on(history, today).orElseThrow();
    }

    private static Optional<AdherenceLately> on(AHistory history, LocalDate today) {
        return AdherenceLately.of(
                history.build(), today.atTime(12, 0).atZone(AHistory.LONDON).toInstant(), ShippedRules.RULES);
    }

    /** The first day is that of the start. */
    private static LocalDate day(int number) {
        return START.plusDays(number - 1L);
    }
}
