package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Deadlines in the clinic's calendar: open 09:00 to 17:00 from Monday to Friday, but not on 3 April 2026. */
class DeadlinesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Deadlines DEADLINES = ShippedRules.DEADLINES;

    @Test
    void anEmergencyHasFifteenMinutesAtAnyHour() {
        assertThat(deadline(Tier.EMERGENCY, "2026-03-08T03:00:00Z", null)).isEqualTo("2026-03-08T03:15:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:59:59Z, 2026-03-10T10:00:00Z",
        "2026-03-10T09:00:00Z, 2026-03-10T17:00:00Z",
        "2026-03-10T16:59:59Z, 2026-03-10T17:00:00Z",
        "2026-03-10T17:00:00Z, 2026-03-11T10:00:00Z",
        "2026-03-13T17:00:00Z, 2026-03-16T10:00:00Z",
        "2026-03-14T12:00:00Z, 2026-03-16T10:00:00Z",
        "2026-04-02T16:00:00Z, 2026-04-06T09:00:00Z",
        "2026-04-03T12:00:00Z, 2026-04-06T09:00:00Z"
    })
    void urgentIsDueAtClosingTimeOrAnHourAfterTheNextOpening(String raised, String due) {
        assertThat(deadline(Tier.URGENT, raised, null)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T00:00:00Z, 2026-03-12T17:00:00Z",
        "2026-03-10T23:59:59Z, 2026-03-12T17:00:00Z",
        "2026-03-12T12:00:00Z, 2026-03-16T17:00:00Z",
        "2026-03-14T12:00:00Z, 2026-03-17T17:00:00Z",
        "2026-04-01T12:00:00Z, 2026-04-06T16:00:00Z"
    })
    void soonIsDueAtClosingTimeOfTheSecondWorkDayAfter(String raised, String due) {
        assertThat(deadline(Tier.SOON, raised, null)).isEqualTo(due);
    }

    @Test
    void theDateThatAPatientIsToldIsThatOfSoon() {
        assertThat(DEADLINES.soon(Instant.parse("2026-03-12T12:00:00Z"), clinic(LONDON)))
                .isEqualTo("2026-03-16");
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-04-07T16:00:00Z",
        "2026-03-20, 2026-03-20T17:00:00Z",
        "2026-03-10, 2026-03-10T17:00:00Z",
        "2026-03-09, 2026-04-07T16:00:00Z"
    })
    void routineIsDueAtTheReviewOrAfterTwentyEightDays(@Nullable LocalDate review, String due) {
        assertThat(deadline(Tier.ROUTINE, "2026-03-10T12:00:00Z", review)).isEqualTo(due);
    }

    @Test
    void aPublishStopWaitsForNobody() {
        assertThat(DEADLINES.of(Tier.BLOCK, Instant.parse("2026-03-10T12:00:00Z"), clinic(LONDON), null))
                .isEmpty();
    }

    @Test
    void theClinicCountsInItsOwnZone() {
        // 21:30 on the 10th in London is 10:30 on the 11th in Auckland.
        assertThat(DEADLINES.urgent(Instant.parse("2026-03-10T21:30:00Z"), clinic(ZoneId.of("Pacific/Auckland"))))
                .isEqualTo("2026-03-11T04:00:00Z");
    }

    @Test
    void anOpeningInTheGapOfSpringIsMovedOnByIt() {
        ClinicCalendar early = openAt(LocalTime.of(1, 30), LocalTime.of(9, 0));
        // 01:30 on 29 March 2026 does not occur in London; it is read as 02:30.
        assertThat(DEADLINES.urgent(Instant.parse("2026-03-29T00:30:00Z"), early))
                .isEqualTo("2026-03-29T02:30:00Z");
    }

    @Test
    void aClosingThatOccursTwiceIsTheFirst() {
        ClinicCalendar late = openAt(LocalTime.of(0, 15), LocalTime.of(1, 30));
        // 01:30 on 25 October 2026 occurs at 00:30 and at 01:30 UTC.
        assertThat(DEADLINES.urgent(Instant.parse("2026-10-24T23:30:00Z"), late))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(DEADLINES.urgent(Instant.parse("2026-10-25T00:30:00Z"), late))
                .isEqualTo("2026-10-26T01:15:00Z");
    }

    @ParameterizedTest
    @EnumSource(value = Tier.class, names = "BLOCK", mode = EnumSource.Mode.EXCLUDE)
    void aClinicWithoutAWorkDayIsReadAsOpenEveryDay(Tier tier) {
        ClinicCalendar none = new ClinicCalendar(LONDON, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(), Set.of());
        ClinicCalendar always = openAt(LocalTime.of(9, 0), LocalTime.of(17, 0));
        Instant saturday = Instant.parse("2026-03-14T19:00:00Z");
        assertThat(DEADLINES.of(tier, saturday, none, null))
                .isPresent()
                .isEqualTo(DEADLINES.of(tier, saturday, always, null));
    }

    private static String deadline(Tier tier, String raised, @Nullable LocalDate review) {
        return DEADLINES
                .of(tier, Instant.parse(raised), clinic(LONDON), review)
                .orElseThrow()
                .toString();
    }

    private static ClinicCalendar clinic(ZoneId zone) {
        return new ClinicCalendar(
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.of(2026, 4, 3)));
    }

    private static ClinicCalendar openAt(LocalTime opens, LocalTime closes) {
        return new ClinicCalendar(LONDON, opens, closes, EnumSet.allOf(DayOfWeek.class), Set.of());
    }
}
