package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused.Reason;

/** One exercise at its place in a program, with its dose and a note of at most 1,000 characters for the patient. */
public record ProgramItem(ItemId id, ExerciseId exercise, Phase phase, Dose dose, String note) {

    public ProgramItem {
        List<Reason> reasons = new ArrayList<>();
        PlainText.check(reasons, "note", note, 1000);
        Figures.refuse(reasons);
    }

    /** The first of its exercise, in the main part. */
    public ProgramItem(ExerciseId exercise, Dose dose, String note) {
        this(new ItemId(exercise.value()), exercise, Phase.MAIN, dose, note);
    }

    /** An exercise with the dose and the phase in which it starts: a warm-up first, breathing last. */
    public static ProgramItem starting(Exercise exercise) {
        Phase phase = exercise.level() == Level.WARM_UP
                ? Phase.WARM_UP
                : exercise.id().equals(Hint.DEEP_BREATHING) ? Phase.COOL_DOWN : Phase.MAIN;
        return new ProgramItem(exercise.id(), NextStep.startingDose(exercise), "").in(phase);
    }

    public ProgramItem as(ItemId other) {
        return new ProgramItem(other, exercise, phase, dose, note);
    }

    public ProgramItem in(Phase other) {
        return new ProgramItem(id, exercise, other, dose, note);
    }

    public ProgramItem with(Dose other) {
        return new ProgramItem(id, exercise, phase, other, note);
    }

    public ProgramItem saying(String other) {
        return new ProgramItem(id, exercise, phase, dose, other);
    }

    /** Another exercise at the same place. */
    public ProgramItem swapped(ExerciseId other, Dose itsDose) {
        return new ProgramItem(id, other, phase, itsDose, note);
    }

    /** Planned times on a date, by the days of the week alone. */
    public int unitsOn(LocalDate date) {
        return dose.days().contains(date.getDayOfWeek()) ? dose.unitsPerDay() : 0;
    }

    /** So far as the screening needs to know it. */
    public PrescribedExercise prescribed() {
        return new PrescribedExercise(exercise, dose.inversion());
    }
}
