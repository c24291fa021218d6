package org.homespine.checkins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.UnknownName;
import org.homespine.checkins.domain.UnknownName.Kind;
import org.homespine.library.ExerciseLibrary;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
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

    /** What the entry names that does not exist, each once. It is no reason to lose the answers beside it. */
    List<UnknownName> unknown(PatientId patient, CheckInSubmission entry) {
        Answers answers = entry.answers();
        List<UnknownName> unknown = new ArrayList<>();
        Stream.concat(
                        answers.exercisesDone().stream(),
                        answers.exerciseStops().stream().map(ExerciseStop::exercise))
                .distinct()
                .filter(exercise -> library.exercise(exercise).isEmpty())
                .forEach(exercise -> unknown.add(new UnknownName(Kind.EXERCISE, exercise.value())));
        ConditionId condition = answers.newCondition();
        if (condition != null
                && library.conditions().stream().noneMatch(known -> known.id().equals(condition))) {
            unknown.add(new UnknownName(Kind.CONDITION, condition.value()));
        }
        if (entry.programVersion() != null && !programs.hasVersion(patient, entry.programVersion())) {
            unknown.add(
                    new UnknownName(Kind.PROGRAM_VERSION, entry.programVersion().toString()));
        }
        return unknown;
    }
}
