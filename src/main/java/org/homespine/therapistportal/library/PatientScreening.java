package org.homespine.therapistportal.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ScreenedExercise;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Screens the whole library for one patient, whose record the caller must be allowed to read. */
@Component
class PatientScreening {

    private final PatientService patients;
    private final ExerciseLibrary library;
    private final Clock clock;

    PatientScreening(PatientService patients, ExerciseLibrary library, Clock clock) {
        this.patients = patients;
        this.library = library;
        this.clock = clock;
    }

    /** The verdict on each exercise for a patient today. */
    record Screened(String patient, Map<ExerciseId, ScreenedExercise> verdicts) {

        Set<ExerciseId> blocked() {
            return verdicts.values().stream()
                    .filter(ScreenedExercise::isBlocked)
                    .map(ScreenedExercise::exercise)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    Screened of(PatientId patient) {
        PatientRecord record = patients.record(patient);
        LocalDate today = LocalDate.now(clock.withZone(record.contact().zone()));
        Map<ExerciseId, ScreenedExercise> verdicts = new LinkedHashMap<>();
        for (Exercise exercise : library.exercises()) {
            verdicts.put(
                    exercise.id(),
                    library.screening().screen(exercise.id(), record.conditions(), record.clearancesOn(today), today));
        }
        return new Screened(record.contact().fullName(), verdicts);
    }
}
