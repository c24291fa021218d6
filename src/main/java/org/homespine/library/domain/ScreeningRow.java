package org.homespine.library.domain;

import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** One row of the screening table: a condition against an exercise, before and after a general clearance. */
public record ScreeningRow(
        ConditionId condition,
        ExerciseId exercise,
        Verdict before,
        Verdict after,
        String reason,
        String source,
        String certainty) {}
