package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * A patient's program as the rules see it.
 *
 * @param startedOn the start of its first version; null for a draft
 * @param exercises those of the version in force
 * @param pauses every pause there was, lifted or not, but not the one that this occasion adds
 */
public record Program(
        State state, @Nullable LocalDate startedOn, UnitsDue unitsDue, Set<ExerciseId> exercises, List<Pause> pauses) {

    public Program {
        exercises = Set.copyOf(exercises);
        pauses = List.copyOf(pauses);
    }

    /** The state without its pauses. */
    public enum State {
        DRAFT,
        ACTIVE,
        ENDED
    }
}
