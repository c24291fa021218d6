package org.homespine.checkins;

import java.util.ArrayList;
import java.util.List;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.library.ExerciseLibrary;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Whether what an entry refers to exists: exercises, a condition, a version of this patient's own program. */
@Component
class EntryCheck {

    private final ExerciseLibrary library;
    private final ProgramService programs;

    EntryCheck(ExerciseLibrary library, ProgramService programs) {
        this.library = library;
        this.programs = programs;
    }

    /** Throws {@link Refused} naming every field that refers to nothing. */
    void references(PatientId patient, CheckInSubmission entry) {
        Answers answers = entry.answers();
        List<Reason> reasons = new ArrayList<>();
        if (!answers.exercisesDone().stream().allMatch(this::exists)) {
            reasons.add(new Reason("exercisesDone", "no-such-exercise", List.of()));
        }
        if (!answers.exerciseStops().stream().map(ExerciseStop::exercise).allMatch(this::exists)) {
            reasons.add(new Reason("exerciseStops", "no-such-exercise", List.of()));
        }
        if (answers.newCondition() != null
                && library.conditions().stream()
                        .noneMatch(condition -> condition.id().equals(answers.newCondition()))) {
            reasons.add(new Reason("newCondition", "no-such-condition", List.of()));
        }
        if (entry.programVersion() != null && !programs.hasVersion(patient, entry.programVersion())) {
            reasons.add(new Reason("programVersion", "no-such-program-version", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private boolean exists(ExerciseId exercise) {
        return library.exercise(exercise).isPresent();
    }
}
