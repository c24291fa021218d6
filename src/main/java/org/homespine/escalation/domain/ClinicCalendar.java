package org.homespine.escalation.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When the clinic is open, in its own zone: opens <= t < closes on a work day that is no holiday.
 *
 * @param workdays where none is entered, every day is read as one: an alert too early is better than none
 */
public record ClinicCalendar(
        ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> workdays, Set<LocalDate> holidays) {

    public ClinicCalendar {
        workdays = Set.copyOf(workdays);
        holidays = Set.copyOf(holidays);
    }

    public LocalDate date(Instant moment) {
        return home().date(moment);
    }

    public boolean isOpenAt(Instant moment) {
        LocalDate day = date(moment);
        return isWorkDay(day) && !moment.isBefore(opensOn(day)) && moment.isBefore(closesOn(day));
    }

    Instant closesOn(LocalDate day) {
        return home().moment(day.atTime(closes));
    }

    Instant nextOpening(Instant moment) {
        LocalDate day = date(moment);
        return isWorkDay(day) && moment.isBefore(opensOn(day)) ? opensOn(day) : opensOn(workDayAfter(day));
    }

    /** The next work day; holidays are finite, so there is one. */
    LocalDate workDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkDay(LocalDate day) {
        return (workdays.isEmpty() || workdays.contains(day.getDayOfWeek())) && !holidays.contains(day);
    }

    private Instant opensOn(LocalDate day) {
        return home().moment(day.atTime(opens));
    }

    private HomeTime home() {
        return new HomeTime(zone);
    }
}
