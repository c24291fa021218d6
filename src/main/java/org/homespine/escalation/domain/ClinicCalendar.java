package org.homespine.escalation.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** When the clinic is open, in its own zone: opens <= t < closes on a work day that is no holiday. */
public record ClinicCalendar(
        ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> workdays, Set<LocalDate> holidays) {

    public ClinicCalendar {
        workdays = Set.copyOf(workdays);
        holidays = Set.copyOf(holidays);
    }
}
