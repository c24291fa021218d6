package org.homespine.library.domain;

import java.util.Map;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.shared.ExerciseId;

/** All that patients read of the library in one language beside English; pages by their id. */
public record Translation(
        Map<ExerciseId, PatientWords> exercises,
        Map<ExerciseId, ExercisePicture> pictures,
        Map<String, ForPatients> education) {

    public Translation {
        exercises = Map.copyOf(exercises);
        pictures = Map.copyOf(pictures);
        education = Map.copyOf(education);
    }
}
