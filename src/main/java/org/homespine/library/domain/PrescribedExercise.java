package org.homespine.library.domain;

import org.homespine.shared.ExerciseId;

/**
 * An exercise as a program has it, so far as the screening needs to know.
 *
 * @param hasOwnSteps whether a therapist has written steps for this patient
 */
public record PrescribedExercise(ExerciseId exercise, InversionDose inversion, boolean hasOwnSteps) {

    /** As the library teaches it. */
    public PrescribedExercise(ExerciseId exercise, InversionDose inversion) {
        this(exercise, inversion, false);
    }

    public static PrescribedExercise of(ExerciseId exercise) {
        return new PrescribedExercise(exercise, InversionDose.NOT_ENTERED);
    }
}
