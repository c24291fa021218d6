package org.homespine.checkins.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    private static final Instant EVENING = Instant.parse("2026-03-10T20:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, false", "600, false", "-600, false", "601, true", "-601, true"})
    void aClockIsCorrectedFromElevenMinutesOn(long secondsOff, boolean corrected) {
        Instant sent = EVENING.plusSeconds(60);

        EntryTimes times = EntryTimes.of(TENTH, EVENING, sent, LONDON, sent.plusSeconds(secondsOff));

        assertThat(times.corrected()).isEqualTo(corrected);
        assertThat(times.enteredAt()).isEqualTo(corrected ? EVENING.plusSeconds(secondsOff) : EVENING);
    }

    @Test
    void aPhoneThreeDaysBehindIsMovedByThreeDays() {
        EntryTimes times = EntryTimes.of(TENTH, EVENING, EVENING, LONDON, EVENING.plus(Duration.ofDays(3)));

        assertThat(times).isEqualTo(new EntryTimes(LocalDate.of(2026, 3, 13), EVENING.plus(Duration.ofDays(3)), true));
    }

    @Test
    void anEntryAboutYesterdayStaysAboutTheDayBeforeItWasEntered() {
        Instant afterMidnight = Instant.parse("2026-03-11T00:40:00Z");

        EntryTimes times =
                EntryTimes.of(TENTH, afterMidnight, afterMidnight, LONDON, afterMidnight.plus(Duration.ofDays(-2)));

        assertThat(times.performedOn()).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void anEntryThatWaitedOnAPhoneWithARightClockKeepsItsTimes() {
        Instant sent = EVENING.plus(Duration.ofDays(9));

        assertThat(EntryTimes.of(TENTH, EVENING, sent, LONDON, sent)).isEqualTo(new EntryTimes(TENTH, EVENING, false));
    }

    @Test
    void aChangeOfTheClocksMovesNoDay() {
        Instant beforeSpring = Instant.parse("2026-03-28T22:30:00Z");

        EntryTimes times = EntryTimes.of(
                LocalDate.of(2026, 3, 28), beforeSpring, beforeSpring, LONDON, beforeSpring.plus(Duration.ofDays(1)));

        assertThat(times.performedOn()).isEqualTo(LocalDate.of(2026, 3, 29));
    }
}
