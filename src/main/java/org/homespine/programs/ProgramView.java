package org.homespine.programs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A program as it stands today, for patient and staff alike: never what is still being written.
 *
 * @param version the number of the version in force or, before its start, to come; null while none is published
 * @param content what that version says, empty while none is published
 * @param newestVersion the number of the newest version, which differs when that one starts later; null likewise
 * @param pauses those that stop it now
 * @param held exercises taken off for now
 * @param blocked exercises that the screening blocks today, for instance since a clearance ran out
 * @param startedOn the start of its first version; null for a draft
 */
public record ProgramView(
        ProgramId id,
        ProgramState state,
        @Nullable Integer version,
        ProgramContent content,
        @Nullable Integer newestVersion,
        List<ProgramPause> pauses,
        Set<ExerciseId> held,
        Set<ExerciseId> blocked,
        @Nullable LocalDate startedOn) {

    public ProgramView {
        pauses = List.copyOf(pauses);
        held = Set.copyOf(held);
        blocked = Set.copyOf(blocked);
    }

    /** What a patient may be shown and given to do: nothing unless it runs, nothing held, nothing blocked. */
    public List<ProgramItem> itemsToDo() {
        return state != ProgramState.ACTIVE
                ? List.of()
                : content.items().stream()
                        .filter(item -> !held.contains(item.exercise()) && !blocked.contains(item.exercise()))
                        .toList();
    }

    /** Planned times of one of its items on a date: none before its start, nor of what may not be done today. */
    public int unitsDue(ProgramItem item, LocalDate date) {
        LocalDate start = content.startsOn();
        return start == null || date.isBefore(start) || !itemsToDo().contains(item) ? 0 : item.unitsOn(date);
    }

    /** The gravest cause of the pauses that stop it now. */
    public Optional<PauseCause> pausedFor() {
        return pauses.stream().map(ProgramPause::cause).min(Comparator.naturalOrder());
    }
}
