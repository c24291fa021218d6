package org.homespine.library.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a therapist enters for inversion, since no source gives it; null = not entered yet. Angle in degrees as the
 * table's scale shows it, 1 to 90; time in seconds; frequency in times a week.
 */
public record InversionDose(
        @Nullable Integer angleDegrees,
        @Nullable Integer seconds,
        @Nullable Integer timesPerWeek) {

    public static final InversionDose NOT_ENTERED = new InversionDose(null, null, null);

    public boolean isComplete() {
        return isBetween(angleDegrees, 90) && isBetween(seconds, Integer.MAX_VALUE) && isBetween(timesPerWeek, 70);
    }

    private static boolean isBetween(@Nullable Integer number, int most) {
        return number != null && 1 <= number && number <= most;
    }
}
