package org.homespine.library.domain;

import java.util.List;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** One thing that stops a program from being published. */
public sealed interface PublishBlock {

    /** A condition that blocks every exercise, and with it an empty program, has no valid clearance. */
    record ConditionNotCleared(ConditionId condition) implements PublishBlock {}

    /** The screening table blocks the exercise for this patient; the reasons are those that block. */
    record ExerciseBlocked(ExerciseId exercise, List<Reason> reasons) implements PublishBlock {
        public ExerciseBlocked {
            reasons = List.copyOf(reasons);
        }
    }

    /** Angle, time or frequency of an inversion has not been entered. */
    record InversionDoseMissing(ExerciseId exercise) implements PublishBlock {}

    /** The exercise is only named by its sources: it has no steps that a patient could follow. */
    record NotTaught(ExerciseId exercise) implements PublishBlock {}

    /** The exercise or technique may be in no program, whatever is cleared. */
    record NeverPrescribed(ExerciseId exercise) implements PublishBlock {}

    /** The library has no such exercise, or the screening table has no rows for it. */
    record NotScreened(ExerciseId exercise) implements PublishBlock {}

    /** The screening does not know this condition of the patient, so it can vouch for nothing. */
    record ConditionUnknown(ConditionId condition) implements PublishBlock {}
}
