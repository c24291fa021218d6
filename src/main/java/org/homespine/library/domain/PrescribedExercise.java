package org.homespine.library.domain;

import org.homespine.shared.ExerciseId;

/** An exercise as a program has it, so far as the screening needs to know. */
public record PrescribedExercise(ExerciseId exercise, InversionDose inversion) {

    public static PrescribedExercise of(ExerciseId exercise) {
        return new PrescribedExercise(exercise, InversionDose.NOT_ENTERED);
    }
}
