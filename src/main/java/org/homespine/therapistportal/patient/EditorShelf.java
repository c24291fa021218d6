package org.homespine.therapistportal.patient;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.ExerciseSearch;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.library.domain.Screening;
import org.homespine.library.domain.SourceId;
import org.homespine.programs.FilledProgram;
import org.homespine.programs.NextStep;
import org.homespine.programs.ProgramItem;
import org.homespine.programs.ProgramTemplate;
import org.homespine.programs.TemplateService;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.library.LibraryWords;
import org.springframework.stereotype.Component;

/** What a therapist reaches for while writing a program: exercises, templates, favourites, earlier programs. */
@Component
class EditorShelf {

    private static final int ALL = 10_000;

    private final ExerciseLibrary library;
    private final ExerciseSearch search;
    private final TemplateService templates;
    private final LibraryWords words;

    EditorShelf(ExerciseLibrary library, ExerciseSearch search, TemplateService templates, LibraryWords words) {
        this.library = library;
        this.search = search;
        this.templates = templates;
        this.words = words;
    }

    List<Exercise> exercises() {
        return library.exercises();
    }

    Optional<Exercise> exercise(ExerciseId id) {
        return library.exercise(id);
    }

    Optional<ExercisePicture> picture(ExerciseId id) {
        return library.picture(id);
    }

    Screening screening() {
        return library.screening();
    }

    List<NextStep> stepsFrom(Exercise exercise) {
        return NextStep.from(exercise, library);
    }

    LibraryHits find(LibraryQuery query) {
        return search.find(query, ALL);
    }

    LibraryWords words() {
        return words;
    }

    String titleOf(SourceId source) {
        return library.sources().stream()
                .filter(each -> each.id().equals(source))
                .map(each -> source + ": " + each.title())
                .findFirst()
                .orElse(source.toString());
    }

    Set<ExerciseId> favourites() {
        return templates.favourites();
    }

    void favour(ExerciseId exercise, boolean favourite) {
        templates.favour(exercise, favourite);
    }

    List<ProgramTemplate> templates() {
        return templates.templates();
    }

    FilledProgram fill(PatientId patient, ProgramTemplate template) {
        return templates.fill(patient, template.id());
    }

    FilledProgram fillFrom(PatientId patient, PatientId other) {
        return templates.fillFrom(patient, other);
    }

    void keep(String name, List<ProgramItem> items, boolean forClinic) {
        templates.keep(name, items, forClinic);
    }
}
