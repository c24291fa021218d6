package org.homespine.library.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.EducationPage.Part;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.PatientWords;
import org.homespine.library.domain.Translation;
import org.homespine.shared.ExerciseId;

/**
 * Reads what patients read of the library in another language. It must be whole: a text that is missing would stand in
 * English among the others.
 */
final class TranslationReading {

    private final List<Exercise> exercises;
    private final Map<ExerciseId, ExercisePicture> pictures;
    private final List<EducationPage> pages;

    TranslationReading(List<Exercise> exercises, Map<ExerciseId, ExercisePicture> pictures, List<EducationPage> pages) {
        this.exercises = exercises.stream().filter(Exercise::mayBePrescribed).toList();
        this.pictures = pictures;
        this.pages = pages.stream()
                .filter(page -> page.patientsVersion().isPresent())
                .toList();
    }

    /** An exercise in another language, and what its picture shows; empty where it has no picture. */
    private record Translated(PatientWords words, Optional<ExercisePicture> picture) {}

    Translation read(Entry exerciseFile, Entry educationFile) {
        Map<ExerciseId, Translated> translated = whole(
                exerciseFile,
                "exercises",
                exercises.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity())),
                this::translated,
                ExerciseId::new);
        Map<ExerciseId, PatientWords> words = new HashMap<>();
        Map<ExerciseId, ExercisePicture> described = new HashMap<>();
        translated.forEach((id, exercise) -> {
            words.put(id, exercise.words());
            exercise.picture().ifPresent(picture -> described.put(id, picture));
        });
        Map<String, ForPatients> education = whole(
                educationFile,
                "education",
                pages.stream().collect(Collectors.toMap(EducationPage::id, Function.identity())),
                TranslationReading::page,
                Function.identity());
        return new Translation(words, described, education);
    }

    /** One entry for each thing that patients read, and for nothing else. */
    private static <E, K, T> Map<K, T> whole(
            Entry file, String list, Map<String, E> english, Twin<E, T> reading, Function<String, K> key) {
        Map<String, E> left = new HashMap<>(english);
        Map<K, T> read = new HashMap<>();
        for (Entry entry : file.knows(list).identified(list)) {
            String id = entry.text("id");
            E twin = left.remove(id);
            if (twin == null) {
                throw entry.broken("id", "'" + id + "' stands twice, or is nothing that patients read in English");
            }
            read.put(key.apply(id), reading.of(entry, twin));
        }
        left.keySet().stream().sorted().findFirst().ifPresent(id -> {
            throw file.broken(list, "has no entry for '" + id + "', which patients read in English");
        });
        return read;
    }

    private interface Twin<E, T> {
        T of(Entry entry, E english);
    }

    private Translated translated(Entry entry, Exercise english) {
        entry.knows("id", "name", "steps", "why", "cautions", "stop_if", "picture");
        Optional<ExercisePicture> picture = Optional.ofNullable(pictures.get(english.id()));
        return new Translated(words(entry, english), picture.map(drawn -> drawn.describedAs(entry.text("picture"))));
    }

    private static PatientWords words(Entry entry, Exercise english) {
        List<String> steps = entry.texts("steps");
        sameNumber(entry, "steps", steps, english.steps());
        sameNumber(entry, "cautions", entry.texts("cautions"), english.cautions());
        return new PatientWords(entry.text("name"), steps, ExerciseReading.patientText(entry));
    }

    private static ForPatients page(Entry entry, EducationPage english) {
        ForPatients page = EducationReading.forPatients(entry.knows("id", "title", "parts"));
        List<Part> twins = english.patientsVersion().orElseThrow().parts();
        sameNumber(entry, "parts", page.parts(), twins);
        for (int i = 0; i < twins.size(); i++) {
            Part part = page.parts().get(i);
            sameNumber(
                    entry, "parts[" + i + "].texts", part.texts(), twins.get(i).texts());
            if (part.heading().isEmpty() != twins.get(i).heading().isEmpty()) {
                throw entry.broken("parts[" + i + "].heading", "is there in one language alone");
            }
        }
        return page;
    }

    private static void sameNumber(Entry entry, String key, List<?> texts, List<?> english) {
        if (texts.size() != english.size()) {
            throw entry.broken(key, "has " + texts.size() + ", in English there are " + english.size());
        }
    }
}
