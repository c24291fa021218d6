package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.PatientWords;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused.Reason;

/**
 * One exercise at its place in a program, with its dose.
 *
 * @param note for the patient, at most 1,000 characters
 * @param ownSteps what a therapist has written for this patient where the library has no steps: at most 12, each one line
 *     of at most 300 characters
 */
public record ProgramItem(ItemId id, ExerciseId exercise, Phase phase, Dose dose, String note, List<String> ownSteps) {

    private static final String OWN_STEPS = "ownSteps";
    private static final int MOST_STEPS = 12;
    private static final int LONGEST_STEP = 300;

    public ProgramItem {
        ownSteps = List.copyOf(ownSteps);
        List<Reason> reasons = new ArrayList<>();
        PlainText.check(reasons, "note", note, 1000);
        if (ownSteps.size() > MOST_STEPS) {
            reasons.add(new Reason(OWN_STEPS, "own-steps-most", List.of(MOST_STEPS, ownSteps.size())));
        }
        for (String step : ownSteps) {
            PlainText.checkLine(reasons, OWN_STEPS, step, LONGEST_STEP);
        }
        Figures.refuse(reasons);
    }

    /** The first of its exercise, in the main part. */
    public ProgramItem(ExerciseId exercise, Dose dose, String note) {
        this(new ItemId(exercise.value()), exercise, Phase.MAIN, dose, note, List.of());
    }

    /** An exercise with the dose and the phase in which it starts: a warm-up first, breathing last. */
    public static ProgramItem starting(Exercise exercise) {
        Phase phase = exercise.level() == Level.WARM_UP
                ? Phase.WARM_UP
                : exercise.id().equals(Hint.DEEP_BREATHING) ? Phase.COOL_DOWN : Phase.MAIN;
        return new ProgramItem(exercise.id(), NextStep.startingDose(exercise), "").in(phase);
    }

    public ProgramItem as(ItemId other) {
        return new ProgramItem(other, exercise, phase, dose, note, ownSteps);
    }

    public ProgramItem in(Phase other) {
        return new ProgramItem(id, exercise, other, dose, note, ownSteps);
    }

    public ProgramItem with(Dose other) {
        return new ProgramItem(id, exercise, phase, other, note, ownSteps);
    }

    public ProgramItem saying(String other) {
        return new ProgramItem(id, exercise, phase, dose, other, ownSteps);
    }

    public ProgramItem taughtBy(List<String> steps) {
        return new ProgramItem(id, exercise, phase, dose, note, steps);
    }

    /** Without what was written for one patient alone: the note and the steps. */
    public ProgramItem forAnybody() {
        return saying("").taughtBy(List.of());
    }

    /** What the patient reads of it: the therapist's steps where the library has none. */
    public PatientWords told(PatientWords library) {
        return ownSteps.isEmpty() ? library : new PatientWords(library.name(), ownSteps, library.text());
    }

    /** Another exercise at the same place; steps that were written for the one before are gone. */
    public ProgramItem swapped(ExerciseId other, Dose itsDose) {
        return new ProgramItem(id, other, phase, itsDose, note, List.of());
    }

    /** Planned times on a date, by the days of the week alone. */
    public int unitsOn(LocalDate date) {
        return dose.days().contains(date.getDayOfWeek()) ? dose.unitsPerDay() : 0;
    }

    /** So far as the screening needs to know it. */
    public PrescribedExercise prescribed() {
        return new PrescribedExercise(exercise, dose.inversion(), !ownSteps.isEmpty());
    }
}
