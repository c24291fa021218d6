package org.homespine.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A stretch of time, its start inside and its end outside; without an end it goes on. */
record Period(Instant from, @Nullable Instant to) {

    static Period of(ProgramPause pause, ZoneId zone) {
        return new Period(pause.from(), pause.end(zone));
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    /** Whether any moment of the local day lies in it. */
    boolean touches(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return from.isBefore(end) && (to == null || (to.isAfter(start) && to.isAfter(from)));
    }
}
