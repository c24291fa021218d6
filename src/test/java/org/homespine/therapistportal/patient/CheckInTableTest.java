package org.homespine.therapistportal.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Evidence;
import org.junit.jupiter.api.Test;

/** Which check-ins a therapist sees of all revisions that are stored. */
class CheckInTableTest {

    private static final UUID ONE = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void aCorrectionStandsInPlaceOfWhatItCorrects() {
        assertThat(CheckInTable.standing(List.of(revision(ONE, 2, DAY, false), revision(ONE, 1, DAY, false))))
                .extracting(CheckIn::rev)
                .containsExactly(2);
    }

    @Test
    void whatWasWithdrawnIsNotShown() {
        assertThat(CheckInTable.standing(List.of(revision(ONE, 1, DAY, false), revision(ONE, 2, DAY, true))))
                .isEmpty();
    }

    @Test
    void theNewestDayComesFirst() {
        assertThat(CheckInTable.standing(
                        List.of(revision(ONE, 1, DAY, false), revision(OTHER, 1, DAY.plusDays(1), false))))
                .extracting(CheckIn::uuid)
                .containsExactly(OTHER, ONE);
    }

    private static CheckIn revision(UUID uuid, int rev, LocalDate day, boolean withdrawn) {
        Instant entered = Instant.parse("2026-03-10T20:00:00Z");
        return new CheckIn(
                uuid, rev, "hash", day, entered, entered, Evidence.TICKED, false, withdrawn, Answers.none(), null);
    }
}
