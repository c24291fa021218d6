package org.homespine.library.content;

import java.util.List;
import java.util.Set;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Exercise.Restriction;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.Movement;
import org.homespine.library.domain.PatientText;
import org.homespine.library.domain.Sides;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourceRef;
import org.homespine.library.domain.SourcedDose;
import org.homespine.library.domain.SourcedText;
import org.homespine.library.domain.StaffNote;
import org.homespine.library.domain.StartPosition;
import org.homespine.library.domain.Status;
import org.homespine.shared.ExerciseId;

/** Reads one exercise of a content file into a value that may be trusted. */
final class ExerciseReading {

    private final Set<SourceId> sources;
    private final Set<String> regions;
    private final Set<String> equipment;

    ExerciseReading(Set<SourceId> sources, Set<String> regions, Set<String> equipment) {
        this.sources = sources;
        this.regions = regions;
        this.equipment = equipment;
    }

    Exercise read(Entry entry) {
        entry.knows(
                "id",
                "name",
                "aliases",
                "status",
                "level",
                "start_position",
                "movement",
                "regions",
                "equipment",
                "sides",
                "head_below_heart",
                "restrictions",
                "variations",
                "variation_of",
                "steps",
                "step_differences",
                "doses",
                "disagreement",
                "benefits",
                "staff_cautions",
                "staff_notes",
                "for_patients",
                "sources");
        Exercise exercise = new Exercise(
                entry.value("id", ExerciseId::new),
                entry.text("name"),
                entry.textsOrNone("aliases"),
                entry.one("status", Status.class),
                entry.one("level", Level.class),
                entry.has("start_position") ? entry.one("start_position", StartPosition.class) : null,
                entry.several("movement", Movement.class),
                known(entry, "regions", regions),
                known(entry, "equipment", equipment),
                entry.one("sides", Sides.class),
                entry.flag("head_below_heart"),
                entry.texts("steps"),
                entry.entriesOrNone("step_differences").stream()
                        .map(this::sourcedText)
                        .toList(),
                entry.entries("doses").stream().map(this::dose).toList(),
                entry.textOrNull("disagreement"),
                entry.texts("benefits"),
                entry.texts("staff_cautions"),
                entry.values("variations", ExerciseId::new),
                entry.has("variation_of") ? entry.value("variation_of", ExerciseId::new) : null,
                entry.entriesOrNone("staff_notes").stream()
                        .map(ExerciseReading::note)
                        .toList(),
                entry.entries("sources").stream().map(this::sourceRef).toList(),
                entry.has("for_patients")
                        ? patientText(entry.entry("for_patients").knows("why", "cautions", "stop_if"))
                        : PatientText.NONE,
                entry.has("restrictions") ? Set.copyOf(entry.several("restrictions", Restriction.class)) : Set.of());
        check(entry, exercise);
        return exercise;
    }

    private static void check(Entry entry, Exercise exercise) {
        if (exercise.status() != Status.MENTIONED && exercise.steps().isEmpty()) {
            throw entry.broken("steps", "is empty, but an exercise that is taught or described has steps");
        }
        if (exercise.mayBePrescribed() && exercise.startPosition() == null) {
            throw entry.broken("start_position", "is missing, but a patient who follows the steps starts somewhere");
        }
        if (exercise.movements().isEmpty()) {
            throw entry.broken("movement", "is empty");
        }
        if (exercise.sources().isEmpty()) {
            throw entry.broken("sources", "is empty, but everything in the library has a source");
        }
        if (exercise.mayBePrescribed() != entry.has("for_patients")) {
            throw entry.broken(
                    "for_patients",
                    exercise.mayBePrescribed()
                            ? "is missing"
                            : "is there, but this exercise cannot be prescribed: leave it out");
        }
        refuseForbidden(entry, "id", exercise.id().value());
        refuseForbidden(entry, "name", exercise.name());
        exercise.aliases().forEach(alias -> refuseForbidden(entry, "aliases", alias));
    }

    private static void refuseForbidden(Entry entry, String key, String name) {
        if (ForbiddenTechnique.isNamedIn(name)) {
            throw entry.broken(key, "'" + name + "' names the forbidden technique, which may not be in the library");
        }
    }

    private static List<String> known(Entry entry, String key, Set<String> words) {
        List<String> all = entry.texts(key);
        for (String word : all) {
            if (!words.contains(word)) {
                throw entry.broken(key, "'" + word + "' is not in vocabulary.yaml");
            }
        }
        return all;
    }

    private SourcedText sourcedText(Entry entry) {
        entry.knows("source", "text");
        return new SourcedText(source(entry), entry.text("text"));
    }

    private SourcedDose dose(Entry entry) {
        entry.knows(
                "source",
                "hold_seconds",
                "repetitions",
                "breaths",
                "duration_seconds",
                "times_per_day",
                "sessions_per_week",
                "text");
        SourcedDose dose = new SourcedDose(
                source(entry),
                entry.range("hold_seconds", 600),
                entry.range("repetitions", 100),
                entry.range("breaths", 100),
                entry.range("duration_seconds", 7200),
                entry.range("times_per_day", 24),
                entry.range("sessions_per_week", 21),
                entry.has("text") ? entry.text("text") : "");
        if (!dose.hasFigures() && dose.text().isEmpty()) {
            throw entry.broken("text", "is missing, and the dose has no figure either");
        }
        return dose;
    }

    private static StaffNote note(Entry entry) {
        entry.knows("about", "text");
        return new StaffNote(entry.one("about", StaffNote.About.class), entry.text("text"));
    }

    private SourceRef sourceRef(Entry entry) {
        entry.knows("source", "reviewed", "evidence");
        return new SourceRef(source(entry), entry.date("reviewed"), entry.text("evidence"));
    }

    static PatientText patientText(Entry entry) {
        PatientText text = new PatientText(entry.text("why"), entry.texts("cautions"), entry.text("stop_if"));
        int words = text.why().split("\\s+").length;
        if (words > PatientText.MOST_WORDS_OF_WHY) {
            throw entry.broken("why", "has " + words + " words; " + PatientText.MOST_WORDS_OF_WHY + " at most");
        }
        return text;
    }

    private SourceId source(Entry entry) {
        SourceId source = entry.value("source", SourceId::new);
        if (!sources.contains(source)) {
            throw entry.broken("source", "'" + source + "' is not in sources.yaml");
        }
        return source;
    }
}
