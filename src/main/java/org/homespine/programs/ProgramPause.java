package org.homespine.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a program: it covers {@code from <= t < to}; {@code to} is null while nobody has lifted it.
 *
 * @param rule the id of the rule that asked for it; null for a pause by a person or the screening
 */
public record ProgramPause(
        UUID id,
        PauseCause cause,
        Instant from,
        @Nullable Instant to,
        @Nullable String rule) {

    /** A holiday ends at the latest at the start of its 22nd local day. */
    private static final int HOLIDAY_DAYS = 21;

    public boolean covers(Instant moment, ZoneId zone) {
        return Period.of(this, zone).covers(moment);
    }

    /** Whether any moment of the day is paused. */
    public boolean covers(LocalDate day, ZoneId zone) {
        return Period.of(this, zone).touches(day, zone);
    }

    /** When it ends by itself or was lifted; null while it is open. */
    public @Nullable Instant end(ZoneId zone) {
        if (cause != PauseCause.HOLIDAY) {
            return to;
        }
        Instant latest = from.atZone(zone)
                .toLocalDate()
                .plusDays(HOLIDAY_DAYS)
                .atStartOfDay(zone)
                .toInstant();
        return to == null || to.isAfter(latest) ? latest : to;
    }
}
