package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A pause of a program; it covers from <= t < to, and null in {@code to} means that nobody has lifted it. */
public record Pause(Instant from, @Nullable Instant to, Cause cause) {

    /** A holiday pause ends by itself at the start of the local day that is this many days after its first. */
    static final int LONGEST_HOLIDAY_DAYS = 21;

    /** Why a program pauses. */
    public enum Cause {
        EMERGENCY,
        URGENT,
        CLEARANCE,
        HOLIDAY,
        CLINICIAN
    }

    public boolean covers(Instant moment, ZoneId home) {
        return !moment.isBefore(from) && isNotOverAt(moment, home);
    }

    /** Whether it covers any moment of a local day, however long or short that day is. */
    boolean touches(LocalDate day, ZoneId home) {
        Instant start = day.atStartOfDay(home).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(home).toInstant();
        Instant first = from.isAfter(start) ? from : start;
        return first.isBefore(end) && isNotOverAt(first, home);
    }

    private boolean isNotOverAt(Instant moment, ZoneId home) {
        return (to == null || moment.isBefore(to)) && (cause != Cause.HOLIDAY || moment.isBefore(endOfHoliday(home)));
    }

    /** Whether a moment lies after its start and before its end, whatever the longest holiday. */
    boolean isAround(Instant moment) {
        return moment.isAfter(from) && (to == null || moment.isBefore(to));
    }

    private Instant endOfHoliday(ZoneId home) {
        return from.atZone(home)
                .toLocalDate()
                .plusDays(LONGEST_HOLIDAY_DAYS)
                .atStartOfDay(home)
                .toInstant();
    }
}
