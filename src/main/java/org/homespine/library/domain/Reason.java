package org.homespine.library.domain;

import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * One reason of a verdict: what the condition says now, and what it says without any clearance. The condition
 * {@link Screening#ANY_PATIENT} stands for limits that always hold.
 */
public record Reason(
        ConditionId condition, ExerciseId exercise, Verdict verdict, Verdict uncleared, String why, String source) {

    /** Whether a clearance made it milder. */
    public boolean isEased() {
        return verdict != uncleared;
    }
}
