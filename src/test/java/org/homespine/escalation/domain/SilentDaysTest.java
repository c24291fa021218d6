package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silence as it stands on an evening, while the rules read it on the night after. Day 1 is Monday 2 March 2026. */
class SilentDaysTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    /** The worked case C51: logged on 10 March; "patient reminder already sent on 14 March". */
    @ParameterizedTest
    @CsvSource({"11, 0, false", "12, 1, false", "13, 2, false", "14, 3, false", "15, 4, false", "16, 5, true"})
    void daysThatAreOverCountFromTheLastLoggedOne(int dayOfMarch, int days, boolean asked) {
        LocalDate last = LocalDate.of(2026, 3, 10);
        SilentDays silence = on(LocalDate.of(2026, 3, dayOfMarch), new AHistory().eachDay(START, last, log -> {}));
        assertThat(silence.days()).isEqualTo(days);
        assertThat(silence.clinicianAsked()).isEqualTo(asked);
        assertThat(silence.loggedToday()).isFalse();
        if (days > 0) {
            assertThat(silence.since()).isEqualTo(last);
        }
    }

    @Test
    void whoNeverLoggedIsSilentSinceTheDayBeforeTheStart() {
        assertThat(on(START.plusDays(3), new AHistory()))
                .isEqualTo(new SilentDays(false, 3, START.minusDays(1), false));
        assertThat(on(START, new AHistory())).isEqualTo(new SilentDays(false, 0, START, false));
    }

    @Test
    void pausedDaysAreNotCounted() {
        Instant from = START.plusDays(2).atTime(12, 0).atZone(AHistory.LONDON).toInstant();
        Instant to = START.plusDays(4).atTime(12, 0).atZone(AHistory.LONDON).toInstant();
        AHistory history =
                new AHistory().eachDay(START, START, log -> {}).pause(new Pause(from, to, Pause.Cause.CLINICIAN));
        assertThat(on(START.plusDays(7), history).days()).isEqualTo(3);
        assertThat(on(START.plusDays(5), history).days()).isZero();
    }

    @Test
    void whatIsLoggedTodayIsSeenAtOnceAndAWithdrawnOneIsNot() {
        AHistory history = new AHistory().eachDay(START.plusDays(3), START.plusDays(3), log -> {});
        assertThat(on(START.plusDays(3), history).loggedToday()).isTrue();
        history.checkIns.add(ACheckIn.on(START.plusDays(3))
                .version("day-" + START.plusDays(3), 2)
                .stored()
                .withdrawn()
                .build());
        assertThat(on(START.plusDays(3), history).loggedToday()).isFalse();
    }

    private static SilentDays on(LocalDate day, AHistory history) {
        Instant evening = day.atTime(17, 0).atZone(AHistory.LONDON).toInstant();
        return SilentDays.of(history.build(), evening, ShippedRules.RULES);
    }
}
