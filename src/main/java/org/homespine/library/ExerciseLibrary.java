package org.homespine.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homespine.figures.ExercisePicture;
import org.homespine.identity.ForEveryone;
import org.homespine.library.content.ContentFiles;
import org.homespine.library.content.LibraryContent;
import org.homespine.library.domain.Condition;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.ForPatients;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.PatientWords;
import org.homespine.library.domain.Progression;
import org.homespine.library.domain.SafetyReview;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.Translation;
import org.homespine.shared.ExerciseId;
import org.springframework.stereotype.Service;

/** The shipped exercise library: read and checked once at the start, the same for every clinic, never changed. */
@Service
public class ExerciseLibrary {

    private final LibraryContent content;
    private final Map<ExerciseId, Exercise> byId = new LinkedHashMap<>();

    public ExerciseLibrary() {
        content = LibraryContent.read(ContentFiles.shipped());
        content.exercises().forEach(exercise -> byId.put(exercise.id(), exercise));
    }

    @ForEveryone
    public List<Exercise> exercises() {
        return content.exercises();
    }

    @ForEveryone
    public Optional<Exercise> exercise(ExerciseId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The drawn picture; every exercise with steps has one. */
    @ForEveryone
    public Optional<ExercisePicture> picture(ExerciseId id) {
        return Optional.ofNullable(content.pictures().get(id));
    }

    /** The drawn picture, described in a language; in English where the library has no other. */
    @ForEveryone
    public Optional<ExercisePicture> picture(ExerciseId id, Locale language) {
        return translation(language)
                .map(translation -> translation.pictures().get(id))
                .or(() -> picture(id));
    }

    /** What a patient reads of an exercise in a language; in English where the library has no other. */
    @ForEveryone
    public PatientWords forPatients(Exercise exercise, Locale language) {
        return translation(language)
                .map(translation -> translation.exercises().get(exercise.id()))
                .orElseGet(exercise::inEnglish);
    }

    /** The language of what {@link #forPatients(Exercise, Locale)} gives for this one. */
    @ForEveryone
    public Locale languageFor(Exercise exercise, Locale language) {
        return translation(language)
                .map(translation -> translation.exercises().containsKey(exercise.id()) ? language : Locale.ENGLISH)
                .orElse(Locale.ENGLISH);
    }

    /** What patients read of a page in a language, in English where the library has no other; empty if it is for staff. */
    @ForEveryone
    public Optional<ForPatients> forPatients(EducationPage page, Locale language) {
        return translation(language)
                .map(translation -> translation.education().get(page.id()))
                .or(page::patientsVersion);
    }

    /** Who has reviewed the texts on which safety hangs, in a language that patients read. */
    @ForEveryone
    public SafetyReview safetyReview(Locale language) {
        return content.safetyReviews().getOrDefault(language.getLanguage(), new SafetyReview(false, List.of()));
    }

    private Optional<Translation> translation(Locale language) {
        return Optional.ofNullable(content.translations().get(language.getLanguage()));
    }

    /** The conditions that a patient can have, in the order of the screening table. */
    @ForEveryone
    public List<Condition> conditions() {
        return content.screening().conditions();
    }

    @ForEveryone
    public Screening screening() {
        return content.screening();
    }

    /** Every step from an exercise to a harder one that a source gives. */
    @ForEveryone
    public List<Progression> progressions() {
        return content.progressions();
    }

    @ForEveryone
    public List<Source> sources() {
        return content.sources();
    }

    /** The pages that teach, in the order in which they are listed. */
    @ForEveryone
    public List<EducationPage> education() {
        return content.education();
    }

    @ForEveryone
    public Optional<EducationPage> education(String id) {
        return content.education().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Groups of words that mean the same to whoever searches. */
    @ForEveryone
    public List<List<String>> synonyms() {
        return content.synonyms();
    }

    /** The techniques that may be in no program, with the text that teaches why. */
    @ForEveryone
    public List<ForbiddenTechnique> forbiddenTechniques() {
        return content.forbidden();
    }
}
