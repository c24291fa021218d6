package org.homespine.library.domain;

import java.util.List;
import org.homespine.shared.ExerciseId;

/** The verdict on one exercise for one patient, with every reason, the strictest first; no reasons when it is OK. */
public record ScreenedExercise(ExerciseId exercise, Verdict verdict, List<Reason> reasons) {

    public ScreenedExercise {
        reasons = List.copyOf(reasons);
    }

    public boolean isBlocked() {
        return verdict == Verdict.BLOCKED;
    }
}
