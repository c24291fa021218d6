package org.homespine.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homespine.identity.Acting;
import org.homespine.identity.StaffActor;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Programs, written and published through the public service. */
@Component
public class Programs {

    public static final ExerciseId CHILDS_POSE = new ExerciseId("childs-pose");
    public static final ExerciseId CAT_COW = new ExerciseId("cat-cow");
    public static final ExerciseId SPHINX = new ExerciseId("sphinx-pose");
    public static final ExerciseId COBRA = new ExerciseId("cobra-pose");
    public static final ExerciseId PIGEON = new ExerciseId("pigeon-pose");
    /** Named by its sources without steps. */
    public static final ExerciseId PLANK = new ExerciseId("plank");

    public static final ExerciseId INVERSION = new ExerciseId("inversion-table");

    private final ProgramService programs;

    Programs(ProgramService programs) {
        this.programs = programs;
    }

    /** Child's pose and cat-cow, each once every day from this day on, reviewed four weeks later. */
    public static ProgramContent programWithTwoExercises(LocalDate start) {
        return program(start, CHILDS_POSE, CAT_COW);
    }

    /** These exercises, each held 30 seconds, 5 times, once every day. */
    public static ProgramContent program(LocalDate start, ExerciseId... exercises) {
        return new ProgramContent(
                Stream.of(exercises)
                        .map(exercise -> new ProgramItem(exercise, dose(), ""))
                        .toList(),
                start,
                start.plusDays(28),
                "Go gently.");
    }

    /** The plank, in steps that a therapist has written. */
    public static ProgramContent plankInOwnSteps(LocalDate start) {
        return content(
                start,
                item(PLANK, dose())
                        .taughtBy(List.of("Rest on your forearms and toes.", "Hold your body in one line.")));
    }

    public static Dose dose() {
        return Dose.of(Work.hold(30, 5)).timesADay(1);
    }

    /** Publishes {@link #programWithTwoExercises} and gives the version's number. */
    public int publishTwoExercises(StaffActor by, PatientId patient, LocalDate start) {
        return publish(by, patient, programWithTwoExercises(start));
    }

    public int publish(StaffActor by, PatientId patient, ProgramContent content) {
        return Acting.as(by, (Supplier<Integer>) () -> {
            int revision =
                    programs.saveDraft(patient, content, programs.draft(patient).revision());
            return programs.publish(patient, revision);
        });
    }

    static ProgramItem item(ExerciseId exercise, Dose dose) {
        return new ProgramItem(exercise, dose, "");
    }

    static ProgramContent content(LocalDate start, ProgramItem... items) {
        return new ProgramContent(List.of(items), start, null, "");
    }
}
