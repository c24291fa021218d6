package org.homespine.library.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of the library as its sources give it. Name, steps, why, cautions and stop signs are for patients too;
 * benefits, staff cautions, disagreement and notes are for staff only, since they carry claims and codes of the sources.
 */
public record Exercise(
        ExerciseId id,
        String name,
        List<String> aliases,
        Status status,
        Level level,
        @Nullable StartPosition startPosition,
        List<Movement> movements,
        List<String> regions,
        List<String> equipment,
        Sides sides,
        boolean headBelowHeart,
        List<String> steps,
        List<SourcedText> stepDifferences,
        List<SourcedDose> doses,
        @Nullable String disagreement,
        List<String> benefits,
        List<String> staffCautions,
        List<ExerciseId> variations,
        @Nullable ExerciseId variationOf,
        List<StaffNote> notes,
        List<SourceRef> sources,
        PatientText forPatients,
        Set<Restriction> restrictions) {

    /** A limit on prescribing that no clearance lifts. */
    public enum Restriction {
        /** May be in no program at all. */
        NEVER_PRESCRIBED,
        /** Stays blocked until a therapist has entered angle, time and frequency. */
        NEEDS_INVERSION_DOSE
    }

    public Exercise {
        aliases = List.copyOf(aliases);
        movements = List.copyOf(movements);
        regions = List.copyOf(regions);
        equipment = List.copyOf(equipment);
        steps = List.copyOf(steps);
        stepDifferences = List.copyOf(stepDifferences);
        doses = List.copyOf(doses);
        benefits = List.copyOf(benefits);
        staffCautions = List.copyOf(staffCautions);
        variations = List.copyOf(variations);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        restrictions = Set.copyOf(restrictions);
    }

    /** Whether the library can hand it to a patient at all: it has steps and is not ruled out. Screening comes on top. */
    public boolean mayBePrescribed() {
        return !steps.isEmpty() && !restrictions.contains(Restriction.NEVER_PRESCRIBED);
    }

    /** Whether its sources only name it, so that a therapist has to write the steps for each patient. */
    public boolean needsOwnSteps() {
        return steps.isEmpty() && !restrictions.contains(Restriction.NEVER_PRESCRIBED);
    }

    /** What a patient reads of it, in English. */
    public PatientWords inEnglish() {
        return new PatientWords(name, steps, forPatients);
    }

    /** Why a patient does it, in at most 12 plain words. */
    public String why() {
        return forPatients.why();
    }

    /** When a patient stops, in plain words. */
    public String stopIf() {
        return forPatients.stopIf();
    }

    /** What a patient takes care of, in plain words. */
    public List<String> cautions() {
        return forPatients.cautions();
    }

    public Optional<StartPosition> statedStartPosition() {
        return Optional.ofNullable(startPosition);
    }

    public Optional<String> statedDisagreement() {
        return Optional.ofNullable(disagreement);
    }
}
