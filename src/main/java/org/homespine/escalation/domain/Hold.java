package org.homespine.escalation.domain;

import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** Something left out of a program until a clinician has looked. Which exercises it comes to, the library knows. */
public sealed interface Hold {

    /** One exercise. */
    record OfExercise(ExerciseId exercise) implements Hold {}

    /** Every exercise with the head below the heart. */
    record OfHeadBelowHeart() implements Hold {}

    /** Every exercise that a condition blocks before clearance. */
    record OfCondition(ConditionId condition) implements Hold {}

    /** Every exercise: the program pauses. */
    record OfProgram() implements Hold {}
}
