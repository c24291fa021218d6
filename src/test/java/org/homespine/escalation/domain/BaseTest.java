package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the base is made of; the program starts on 2 March 2026, intake pain is 5. */
class BaseTest {

    @Test
    void theBaseIsTheMedianOfTheFirstThreeLoggedDays() {
        assertThat(base(null, log(2, 8), log(3, 2), log(5, 7), log(6, 1))).isEqualTo(7);
    }

    @Test
    void fewerThanThreeLoggedDaysLeaveTheIntake() {
        assertThat(base(null, log(2, 8), log(3, 8), log(4, null))).isEqualTo(5);
    }

    @Test
    void onlyTheFirstSevenDatesCount() {
        assertThat(base(null, log(1, 9), log(2, 8), log(3, 8), log(9, 8))).isEqualTo(5);
        assertThat(base(null, log(2, 8), log(3, 8), log(8, 8))).isEqualTo(8);
    }

    @Test
    void theHighestPainOfEachDateCounts() {
        assertThat(base(null, log(2, 3), log(2, 8).version("late", 1), log(3, 8), log(4, 1)))
                .isEqualTo(8);
    }

    @Test
    void aBaseSetByATherapistWins() {
        assertThat(base(2, log(2, 8), log(3, 8), log(4, 8))).isEqualTo(2);
    }

    @Test
    void withoutAStartThereIsOnlyTheIntake() {
        AHistory history =
                AHistory.with(log(2, 8), log(3, 8), log(4, 8)).baseline(null).state(Program.State.DRAFT);
        assertThat(Base.of(file(history))).isEqualTo(5);
    }

    private static int base(@Nullable Integer set, ACheckIn... logs) {
        return Base.of(file(AHistory.with(logs).baseline(set)));
    }

    private static CaseFile file(AHistory history) {
        return CaseFile.of(history.build(), Occasion.CHECK_IN, Instant.parse("2026-03-10T20:00:00Z"));
    }

    private static ACheckIn log(int day, @Nullable Integer pain) {
        return ACheckIn.on(LocalDate.of(2026, 3, day)).version("d" + day, 1).pain(pain);
    }
}
