package org.homespine.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * All that a program was, so that what was prescribed is known for every day.
 *
 * @param state DRAFT, ACTIVE or ENDED: the state without its pauses
 * @param startedOn the start of its first version; null for a draft
 * @param endedOn the local day on which it ended; null while it has not
 * @param zone the patient's, in which its days are counted
 * @param versions the published ones, by number
 * @param pauses every pause there was, lifted or not, by start
 * @param holds every hold there was, released or not, by start
 */
public record ProgramHistory(
        ProgramId id,
        ProgramState state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        ZoneId zone,
        List<ProgramVersion> versions,
        List<ProgramPause> pauses,
        List<ExerciseHold> holds) {

    public ProgramHistory {
        versions = List.copyOf(versions);
        pauses = List.copyOf(pauses);
        holds = List.copyOf(holds);
    }

    /** The version in force on a date; empty before the first. */
    public Optional<ProgramVersion> versionOn(LocalDate date) {
        return versions.stream()
                .filter(version -> !version.inForceFrom(zone).isAfter(date))
                .max(Comparator.comparingInt(ProgramVersion::number));
    }

    /** The version to show on a date: the one in force, else the one that is to come first. */
    public Optional<ProgramVersion> versionToShow(LocalDate date) {
        return versionOn(date).or(() -> versions.stream().findFirst());
    }

    public Optional<ProgramVersion> newestVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The items due on a date, in order; none while it is paused. */
    public List<ProgramItem> itemsDue(LocalDate date) {
        return Schedule.itemsDue(this, date);
    }

    public int unitsDue(LocalDate date) {
        return Schedule.unitsDue(this, date);
    }

    /** Whether any moment of the day is paused, whatever the cause. */
    public boolean isPausedOn(LocalDate date) {
        return pauses.stream().anyMatch(pause -> pause.covers(date, zone));
    }

    public List<ProgramPause> pausesAt(Instant moment) {
        return pauses.stream().filter(pause -> pause.covers(moment, zone)).toList();
    }

    public List<ExerciseHold> holdsAt(Instant moment) {
        return holds.stream().filter(hold -> hold.covers(moment)).toList();
    }

    /** The state with its pauses: paused while one covers the moment. A draft and an ended program stay what they are. */
    public ProgramState stateAt(Instant moment) {
        return state == ProgramState.ACTIVE && !pausesAt(moment).isEmpty() ? ProgramState.PAUSED : state;
    }
}
