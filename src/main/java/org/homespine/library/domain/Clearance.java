package org.homespine.library.domain;

import java.time.LocalDate;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/** A clearance of one condition or of one exercise, valid to the end of the day on which it expires. */
public record Clearance(
        @Nullable ConditionId condition, @Nullable ExerciseId exercise, LocalDate expires) {

    public Clearance {
        if ((condition == null) == (exercise == null)) {
            throw new IllegalArgumentException("a clearance is of one condition or of one exercise");
        }
    }

    public static Clearance of(ConditionId condition, LocalDate expires) {
        return new Clearance(condition, null, expires);
    }

    public static Clearance of(ExerciseId exercise, LocalDate expires) {
        return new Clearance(null, exercise, expires);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
