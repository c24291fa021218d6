package org.homespine.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.library.domain.EducationPage;
import org.homespine.library.domain.EducationPage.Section;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.Movement;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.Sides;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.SourceId;
import org.homespine.library.domain.SourcedDose;
import org.homespine.library.domain.SourcedText;
import org.homespine.library.domain.StaffNote;
import org.homespine.library.domain.StaffNote.About;
import org.homespine.library.domain.StartPosition;
import org.homespine.library.domain.TeachingPoint;
import org.homespine.library.domain.TeachingPoint.ClearanceFirst;
import org.homespine.library.domain.TeachingPoint.Difference;
import org.homespine.library.domain.TeachingPoint.Statement;
import org.homespine.library.domain.TeachingPoint.StopSign;
import org.jspecify.annotations.Nullable;

/** What the library holds, told with the keys of the clinical facts, so that the two can be laid side by side. */
final class LibraryAsFacts {

    private static final String NOT_STATED = "not_stated";

    private static final Map<About, String> NOTES = Map.of(
            About.ENTRY, "note",
            About.ALIASES, "alias_note",
            About.START_POSITION, "start_position_note",
            About.MOVEMENT, "movement_note",
            About.LEVEL, "level_note",
            About.STEPS, "steps_note",
            About.AMBIGUITY, "ambiguity");

    /** The key of what a point is about; other points say it with a key of their own. */
    private static final Map<String, String> ABOUT = Map.of("alternatives", "name", "technique-limits", "technique");

    /** Where the points of a section stand in the facts, when it is not under the section's own id. */
    private static final Map<String, String> PLACES = Map.of(
            "claims", "education/decompression_benefit_claims_S0",
            "alternatives", "professional_alternatives",
            "conflicts", "seed_conflicts",
            "spinal-compression", "education/spinal_compression",
            "exercise-effect", "education/exercise_effect",
            "gentle-mobility", "education/gentle_mobility",
            "how-inversion-works", "education/how_inversion_works",
            "who-may-benefit", "education/who_may_benefit",
            "cavitation", "education/cavitation");

    private LibraryAsFacts() {}

    static Map<String, Object> of(ExerciseLibrary library) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("meta", Map.of("enums", enums()));
        facts.put("sources", keyed(library.sources(), source -> Map.entry(id(source), source(source))));
        facts.put("seed_cited_references", keyed(library.sources(), source -> Map.entry(id(source), source.cites())));
        facts.put(
                "exercises",
                library.exercises().stream().map(LibraryAsFacts::exercise).toList());
        facts.put(
                "forbidden",
                library.forbiddenTechniques().stream()
                        .map(LibraryAsFacts::forbidden)
                        .toList());
        Map<String, Object> education = new LinkedHashMap<>();
        library.education().stream()
                .map(EducationPage::sections)
                .flatMap(List::stream)
                .forEach(section -> put(facts, education, section));
        facts.put("education", education);
        return facts;
    }

    private static Map<String, Object> enums() {
        return Map.of(
                "movement", words(Movement.values()),
                "level", words(Level.values()),
                "sides", words(Sides.values()),
                "start_position", words(StartPosition.values()));
    }

    private static List<String> words(Enum<?>... values) {
        return Stream.of(values).map(LibraryAsFacts::word).toList();
    }

    private static <T> Map<String, Object> keyed(
            List<T> all, java.util.function.Function<T, Map.Entry<String, ?>> entry) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        all.stream().map(entry).forEach(each -> keyed.put(each.getKey(), each.getValue()));
        return keyed;
    }

    private static String id(Source source) {
        return source.id().value();
    }

    private static Map<String, Object> source(Source source) {
        return Map.of(
                "title",
                source.title(),
                "author",
                source.statedAuthor().orElse(NOT_STATED),
                "type",
                source.type(),
                "date",
                source.statedDate().map(Object::toString).orElse(NOT_STATED));
    }

    private static Map<String, Object> forbidden(ForbiddenTechnique technique) {
        return Map.of(
                "id",
                technique.id(),
                "seed",
                technique.source().value(),
                "text",
                technique.text(),
                "risks",
                technique.risks(),
                "why",
                technique.why());
    }

    private static void put(Map<String, Object> facts, Map<String, Object> education, Section section) {
        List<Object> points = section.points().stream()
                .map(point -> point(section.id(), point))
                .toList();
        String place = PLACES.getOrDefault(section.id(), section.id().replace('-', '_'));
        if (place.startsWith("education/")) {
            education.put(place.substring(place.indexOf('/') + 1), points);
        } else {
            facts.put(place, points);
        }
    }

    private static Object point(String section, TeachingPoint point) {
        return switch (point) {
            case Statement statement -> statement(section, statement);
            case StopSign sign -> stopSign(sign);
            case ClearanceFirst clearance ->
                Map.of(
                        "id", clearance.id(),
                        "condition", clearance.condition(),
                        "seed", clearance.source().value(),
                        "applies_to", clearance.appliesTo());
            case Difference difference -> difference(difference);
        };
    }

    private static Object statement(String section, Statement statement) {
        if (section.equals("claims") || section.equals("gaps")) {
            return statement.text();
        }
        Map<String, Object> fact = new LinkedHashMap<>();
        if (!statement.id().isEmpty()) {
            fact.put("id", statement.id());
        }
        List<String> seeds = statement.sources().stream().map(SourceId::value).toList();
        fact.put("seed", seeds.size() == 1 ? seeds.getFirst() : seeds);
        if (!statement.about().isEmpty()) {
            fact.put(Optional.ofNullable(ABOUT.get(section)).orElseThrow(), statement.about());
        }
        fact.put("text", statement.text());
        return fact;
    }

    private static Object stopSign(StopSign sign) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("id", sign.id());
        fact.put("criterion", sign.criterion());
        put(fact, "window_weeks", sign.windowWeeks());
        fact.put("urgency", bySource(sign.urgency()));
        return fact;
    }

    private static Object difference(Difference difference) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("topic", difference.topic());
        fact.putAll(bySource(difference.positions()));
        difference.statedProposal().ifPresent(proposal -> fact.put("proposal", proposal));
        return fact;
    }

    private static Map<String, Object> bySource(List<SourcedText> texts) {
        return texts.stream()
                .collect(Collectors.toMap(
                        text -> text.source().value(), SourcedText::text, (one, other) -> one, LinkedHashMap::new));
    }

    /** The exercise with exactly the keys that an entry of the facts would have. */
    static Map<String, Object> exercise(Exercise exercise) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("id", exercise.id().value());
        fact.put("name", exercise.name());
        fact.put("aliases", exercise.aliases());
        fact.put(
                "seeds",
                exercise.sources().stream().map(ref -> ref.source().value()).toList());
        fact.put("seed_status", word(exercise.status()));
        fact.put("region", exercise.regions());
        exercise.statedStartPosition().ifPresent(position -> fact.put("start_position", word(position)));
        fact.put(
                "movement",
                exercise.movements().stream().map(LibraryAsFacts::word).toList());
        fact.put("equipment", exercise.equipment());
        fact.put("level", word(exercise.level()));
        fact.put("sides", word(exercise.sides()));
        fact.put("head_below_heart", exercise.headBelowHeart());
        fact.put("steps", exercise.steps());
        fact.put("doses", exercise.doses().stream().map(LibraryAsFacts::dose).toList());
        fact.put("benefits", exercise.benefits());
        fact.put("precautions", exercise.staffCautions());
        exercise.statedDisagreement().ifPresent(text -> fact.put("disagreement", text));
        if (!exercise.variations().isEmpty()) {
            fact.put(
                    "variations",
                    exercise.variations().stream().map(Object::toString).toList());
        }
        if (exercise.variationOf() != null) {
            fact.put("variation_of", exercise.variationOf().value());
        }
        if (!exercise.stepDifferences().isEmpty()) {
            fact.put("seed_step_differences", bySource(exercise.stepDifferences()));
        }
        for (StaffNote note : exercise.notes()) {
            fact.put(Optional.ofNullable(NOTES.get(note.about())).orElseThrow(), note.text());
        }
        return fact;
    }

    private static Map<String, Object> dose(SourcedDose dose) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("seed", dose.source().value());
        put(fact, "hold_s", dose.holdSeconds());
        put(fact, "reps", dose.repetitions());
        put(fact, "breaths", dose.breaths());
        put(fact, "duration_s", dose.durationSeconds());
        put(fact, "times_per_day", dose.timesPerDay());
        put(fact, "sessions_per_week", dose.sessionsPerWeek());
        if (!dose.text().isEmpty()) {
            fact.put("text", dose.text());
        }
        return fact;
    }

    private static void put(Map<String, Object> fact, String key, @Nullable Range range) {
        if (range != null) {
            fact.put(key, List.of(range.min(), range.max()));
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Every leaf by its way from the root: a list's entry by its id where it has one, else by its number. */
    static Map<String, String> leaves(Object root) {
        Map<String, String> leaves = new LinkedHashMap<>();
        gather("", root, leaves);
        return leaves;
    }

    private static void gather(String way, Object node, Map<String, String> leaves) {
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> gather(way + "/" + key, value, leaves));
            case List<?> list -> {
                List<Object> entries = new ArrayList<>(list);
                for (int i = 0; i < entries.size(); i++) {
                    Object entry = entries.get(i);
                    Object name = entry instanceof Map<?, ?> map && map.get("id") != null ? map.get("id") : i;
                    gather(way + "/" + name, entry, leaves);
                }
            }
            default -> leaves.put(way, node.toString());
        }
    }
}
