package org.homespine.programs;

import java.time.LocalDate;
import java.util.Set;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;

/**
 * The screening has stopped a running program, or a part of it, in the running transaction; escalation raises a flag.
 *
 * @param on the patient's today
 * @param conditions why: those that block and have no valid clearance
 * @param exercises those taken off; beside them, when the program is paused, every other
 * @param paused whether one of the conditions blocks every exercise
 */
public record StoppedByScreening(
        PatientId patient, LocalDate on, Set<ConditionId> conditions, Set<ExerciseId> exercises, boolean paused) {

    public StoppedByScreening {
        conditions = Set.copyOf(conditions);
        exercises = Set.copyOf(exercises);
    }
}
