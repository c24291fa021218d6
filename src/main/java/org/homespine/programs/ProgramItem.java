package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;

/** One exercise of a program with its dose and a note of at most 1,000 characters for the patient. */
public record ProgramItem(ExerciseId exercise, Dose dose, String note) {

    public ProgramItem {
        List<Reason> reasons = new ArrayList<>();
        PlainText.check(reasons, "note", note, 1000);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
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
