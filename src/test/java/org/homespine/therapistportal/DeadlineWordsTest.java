package org.homespine.therapistportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.homespine.uikit.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Times TIMES = Times.at(ZoneId.of("Europe/London"), NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, deadline.overdue, '[12:00]'",
        "2026-03-10T11:05:00Z, deadline.overdue, '[11:05]'",
        "2026-03-09T17:00:00Z, deadline.overdue, '[Mon 9 Mar, 17:00]'",
        "2026-03-10T12:00:59Z, deadline.at-once, []",
        "2026-03-10T12:01:00Z, deadline.minutes, [1]",
        "2026-03-10T12:12:59Z, deadline.minutes, [12]",
        "2026-03-10T12:59:59Z, deadline.minutes, [59]",
        "2026-03-10T13:00:00Z, deadline.hours, '[1, 0]'",
        "2026-03-10T17:30:00Z, deadline.hours, '[5, 30]'",
        "2026-03-11T00:00:00Z, deadline.by, '[Wed 11 Mar, 00:00]'",
        "2026-03-12T17:00:00Z, deadline.by, '[Thu 12 Mar, 17:00]'"
    })
    void aDeadlineIsNeverToldLaterThanItIs(Instant deadline, String key, String values) {
        DeadlineWords words = DeadlineWords.of(deadline, NOW, TIMES);

        assertThat(words.key()).isEqualTo(key);
        assertThat(words.values()).hasToString(values);
    }
}
