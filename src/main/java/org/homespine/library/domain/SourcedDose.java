package org.homespine.library.domain;

import org.jspecify.annotations.Nullable;

/**
 * A dose as one source gives it; a figure that the source does not state is null and is never filled from another
 * source. Hold and duration in seconds; text is what the source says beside or in place of figures, or empty.
 */
public record SourcedDose(
        SourceId source,
        @Nullable Range holdSeconds,
        @Nullable Range repetitions,
        @Nullable Range breaths,
        @Nullable Range durationSeconds,
        @Nullable Range timesPerDay,
        @Nullable Range sessionsPerWeek,
        String text) {

    /** Whether the source states any figure; without one a therapist has to enter the dose. */
    public boolean hasFigures() {
        return holdSeconds != null
                || repetitions != null
                || breaths != null
                || durationSeconds != null
                || timesPerDay != null
                || sessionsPerWeek != null;
    }
}
