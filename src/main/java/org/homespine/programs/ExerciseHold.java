package org.homespine.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * An exercise taken off a running program for a while; {@code to} is null while it is held.
 *
 * @param by who holds it: the id of a rule or of an account, or {@code screening}
 */
public record ExerciseHold(
        ExerciseId exercise, Instant from, @Nullable Instant to, String by) {

    public boolean covers(Instant moment) {
        return new Period(from, to).covers(moment);
    }

    /** Whether it is held at any moment of the day. */
    public boolean covers(LocalDate day, ZoneId zone) {
        return new Period(from, to).touches(day, zone);
    }
}
