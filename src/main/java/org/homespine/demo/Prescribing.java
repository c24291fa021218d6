package org.homespine.demo;

import java.time.LocalDate;
import java.util.List;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.SourcedDose;
import org.homespine.programs.Dose;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramContent;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Work;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes, publishes and interrupts the programs of the stories, each exercise with the first dose that a source has for it. */
@Component
@Profile("demo")
class Prescribing {

    private static final int DAYS_TO_REVIEW = 120;

    private final ProgramService programs;
    private final InterruptionService interruptions;
    private final ExerciseLibrary library;

    Prescribing(ProgramService programs, InterruptionService interruptions, ExerciseLibrary library) {
        this.programs = programs;
        this.interruptions = interruptions;
        this.library = library;
    }

    /** Publishes the first version, or the next. */
    void publish(PatientId patient, List<ExerciseId> exercises, LocalDate start) {
        List<ProgramItem> items = exercises.stream().map(this::item).toList();
        ProgramContent content = new ProgramContent(items, start, start.plusDays(DAYS_TO_REVIEW), "");
        int written = programs.draft(patient).revision();
        programs.publish(patient, programs.saveDraft(patient, content, written));
    }

    private ProgramItem item(ExerciseId id) {
        Exercise exercise = library.exercise(id).orElseThrow();
        Dose dose = exercise.doses().stream()
                .filter(SourcedDose::hasFigures)
                .findFirst()
                .map(sourced -> Dose.from(sourced, exercise.sides()))
                .orElseGet(() ->
                        Dose.empty(exercise.sides()).doing(Work.repetitions(10)).timesADay(1));
        return new ProgramItem(id, dose, "");
    }

    void pause(PatientId patient, PauseCause cause) {
        interruptions.pause(patient, cause);
    }

    /** Lifts every open pause. */
    void resume(PatientId patient, String reason) {
        programs.history(patient).stream()
                .flatMap(program -> program.pauses().stream())
                .filter(pause -> pause.to() == null)
                .forEach(pause -> interruptions.liftPause(patient, pause.id(), reason));
    }
}
