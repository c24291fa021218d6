package org.homespine.reminders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which turn has come, by the patient's own clock. */
class ReminderTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final ReminderTimes USUAL =
            new ReminderTimes(LocalTime.of(17, 0), LocalTime.of(19, 0), QuietHours.USUAL);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T07:59, 0",
        "2026-03-10T16:59:59, 0",
        "2026-03-10T17:00, 1",
        "2026-03-10T18:59:59, 1",
        "2026-03-10T19:00, 2",
        "2026-03-10T19:59:59, 2",
        "2026-03-10T20:00, 0",
        "2026-03-10T23:59:59, 0",
        "2026-03-11T00:00, 0",
        "2026-03-11T08:00, 0"
    })
    void theLatestTurnOfTheDayIsDueUntilTheQuietHours(String local, int number) {
        assertThat(due(USUAL, local, LONDON).map(Turn::number).orElse(0)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 08:00, 20:00, true",
        "20:00, 08:00, 19:59, false",
        "20:00, 08:00, 07:59, true",
        "20:00, 08:00, 08:00, false",
        "12:00, 14:00, 11:59, false",
        "12:00, 14:00, 12:00, true",
        "12:00, 14:00, 13:59, true",
        "12:00, 14:00, 14:00, false",
        "00:00, 00:00, 00:00, false",
        "09:00, 09:00, 09:00, false"
    })
    void quietHoursBeginWithTheFirstMinuteAndEndBeforeTheLast(
            LocalTime from, LocalTime until, LocalTime at, boolean quiet) {
        assertThat(new QuietHours(from, until).cover(at)).isEqualTo(quiet);
    }

    @Test
    void withoutASecondTimeTheFirstStaysDue() {
        ReminderTimes once = new ReminderTimes(LocalTime.of(9, 0), null, QuietHours.USUAL);
        assertThat(due(once, "2026-03-10T19:30", LONDON).map(Turn::number)).contains(1);
    }

    /** A mail server that is down must not send in the night what was due by day. */
    @ParameterizedTest
    @CsvSource({
        "20:00, 08:00, 2026-03-10T20:00",
        "22:30, 06:00, 2026-03-10T22:30",
        "00:00, 00:00, 2026-03-11T00:00",
        "12:00, 14:00, 2026-03-11T00:00"
    })
    void aTurnIsOverWithTheNextQuietHourOrTheDay(LocalTime from, LocalTime until, LocalDateTime over) {
        ReminderTimes times = new ReminderTimes(LocalTime.of(17, 0), null, new QuietHours(from, until));
        assertThat(due(times, "2026-03-10T17:00", LONDON).map(Turn::over))
                .contains(over.atZone(LONDON).toInstant());
    }

    /** London, 29 March 2026: at 01:00 the clocks go to 02:00. */
    @Test
    void aTimeThatTheClockSkipsComesAfterTheGapOnce() {
        ReminderTimes night = new ReminderTimes(LocalTime.of(1, 30), null, NONE);
        assertThat(due(night, Instant.parse("2026-03-29T00:59:59Z"), LONDON)).isEmpty();
        Turn turn = due(night, Instant.parse("2026-03-29T01:30:00Z"), LONDON).orElseThrow();
        assertThat(turn.moment()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(turn.day()).isEqualTo("2026-03-29");
    }

    /** London, 25 October 2026: at 02:00 the clocks go back to 01:00. */
    @Test
    void aTimeThatOccursTwiceIsOneTurn() {
        ReminderTimes night = new ReminderTimes(LocalTime.of(1, 30), null, NONE);
        Turn first = due(night, Instant.parse("2026-10-25T00:30:00Z"), LONDON).orElseThrow();
        Turn hourLater =
                due(night, Instant.parse("2026-10-25T01:30:00Z"), LONDON).orElseThrow();
        assertThat(first.moment()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(hourLater).isEqualTo(first);
    }

    @Test
    void theSameMomentIsAnotherDayBeyondTheDateLine() {
        Instant now = Instant.parse("2026-03-10T05:30:00Z");
        ReminderTimes evening = new ReminderTimes(LocalTime.of(18, 0), null, QuietHours.USUAL);
        assertThat(due(evening, now, ZoneId.of("Pacific/Kiritimati")).map(Turn::day))
                .contains(LocalDate.of(2026, 3, 10));
        assertThat(due(evening, now, ZoneId.of("Pacific/Niue")).map(Turn::day)).contains(LocalDate.of(2026, 3, 9));
        assertThat(due(evening, now, LONDON)).isEmpty();
    }

    @Test
    void theLeapDayIsADayOfItsOwn() {
        assertThat(due(USUAL, "2028-02-29T17:00", LONDON).map(Turn::day)).contains(LocalDate.of(2028, 2, 29));
        assertThat(due(USUAL, "2028-03-01T17:00", LONDON).map(Turn::day)).contains(LocalDate.of(2028, 3, 1));
    }

    private static Optional<Turn> due(ReminderTimes times, String local, ZoneId zone) {
        return due(times, LocalDateTime.parse(local).atZone(zone).toInstant(), zone);
    }

    private static Optional<Turn> due(ReminderTimes times, Instant now, ZoneId zone) {
        return times.due(now, zone);
    }
}
