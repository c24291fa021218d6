package org.homespine.escalation.domain;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** Something left out of a program until a clinician has looked. Which exercises it comes to, the library knows. */
public sealed interface Hold {

    static Set<Hold> of(Collection<ExerciseId> exercises) {
        return exercises.stream().map(OfExercise::new).collect(Collectors.toUnmodifiableSet());
    }

    /** One exercise. */
    record OfExercise(ExerciseId exercise) implements Hold {}

    /** Every exercise with the head below the heart. */
    record OfHeadBelowHeart() implements Hold {}

    /** Every exercise that a condition blocks before clearance. */
    record OfCondition(ConditionId condition) implements Hold {}

    /** Every exercise: the program pauses. */
    record OfProgram() implements Hold {}
}
