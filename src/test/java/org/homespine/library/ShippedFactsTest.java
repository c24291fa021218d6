package org.homespine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.SourcedDose;
import org.homespine.library.domain.StaffNote;
import org.homespine.library.domain.StaffNote.About;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the shipped library against the clinical facts, field by field. */
class ShippedFactsTest {

    private static final JsonNode FACTS = new YAMLMapper().readTree(ShippedLibrary.clinical("exercise-facts.yaml"));

    private static final Map<String, About> NOTES = Map.of(
            "note", About.ENTRY,
            "alias_note", About.ALIASES,
            "start_position_note", About.START_POSITION,
            "movement_note", About.MOVEMENT,
            "level_note", About.LEVEL,
            "steps_note", About.STEPS,
            "ambiguity", About.AMBIGUITY);

    static Stream<JsonNode> facts() {
        return StreamSupport.stream(FACTS.get("exercises").spliterator(), false);
    }

    @Test
    void everyExerciseOfTheFactsIsInTheLibraryAndNoOther() {
        assertThat(ShippedLibrary.CONTENT.exercises())
                .extracting(exercise -> exercise.id().value())
                .containsExactlyInAnyOrderElementsOf(
                        facts().map(fact -> fact.get("id").stringValue()).toList())
                .hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFieldOfAnExerciseIsAsTheFactsGiveIt(JsonNode fact) {
        Exercise exercise = ShippedLibrary.exercise(fact.get("id").stringValue());
        Map<String, Object> expected = new LinkedHashMap<>();
        fact.properties().forEach(field -> expected.put(field.getKey(), plain(field.getValue())));
        // The facts leave these out where they say nothing; the library then holds the empty value.
        expected.putIfAbsent("aliases", List.of());
        expected.putIfAbsent("equipment", List.of());
        expected.putIfAbsent("head_below_heart", false);

        assertThat(asFact(exercise)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void everySourceIsAsTheFactsGiveIt() {
        Map<String, Object> expected = new LinkedHashMap<>();
        FACTS.get("sources").properties().forEach(field -> {
            Map<String, Object> source = new LinkedHashMap<>();
            for (String key : List.of("title", "author", "type", "date")) {
                source.put(key, field.getValue().get(key).asString());
            }
            expected.put(field.getKey(), source);
        });
        Map<String, Object> actual = new LinkedHashMap<>();
        for (Source source : ShippedLibrary.CONTENT.sources()) {
            actual.put(
                    source.id().value(),
                    Map.of(
                            "title", source.title(),
                            "author", source.statedAuthor().orElse("not_stated"),
                            "type", source.type(),
                            "date", source.statedDate().map(Object::toString).orElse("not_stated")));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theForbiddenTechniqueIsTaughtAsTheFactsGiveItAndIsNoExercise() {
        JsonNode fact = FACTS.get("forbidden").get(0);
        ForbiddenTechnique technique = ShippedLibrary.CONTENT.forbidden().getFirst();

        assertThat(ShippedLibrary.CONTENT.forbidden()).hasSameSizeAs(FACTS.get("forbidden"));
        assertThat(technique.id()).isEqualTo(fact.get("id").stringValue());
        assertThat(technique.source()).hasToString(fact.get("seed").stringValue());
        assertThat(technique.text()).isEqualTo(fact.get("text").stringValue());
        assertThat(technique.why()).isEqualTo(fact.get("why").stringValue());
        assertThat(technique.risks()).isEqualTo(plain(fact.get("risks")));
        assertThat(ShippedLibrary.CONTENT.exercises())
                .noneMatch(exercise -> exercise.id().value().equals(technique.id()));
    }

    @Test
    void onlyNamedExercisesHaveNoStepsAndCannotBePrescribed() {
        Set<String> withoutSteps = new TreeSet<>();
        facts().filter(fact -> fact.get("steps").isEmpty())
                .forEach(fact -> withoutSteps.add(fact.get("id").stringValue()));

        assertThat(ShippedLibrary.CONTENT.exercises().stream().filter(exercise -> !exercise.mayBePrescribed()))
                .extracting(exercise -> exercise.id().value())
                .containsExactlyInAnyOrderElementsOf(withoutSteps)
                .contains("plank", "bridge", "inversion-from-bar");
    }

    @Test
    void everyEntryNamesWhenItWasReviewedAndOnWhatEvidence() {
        assertThat(ShippedLibrary.CONTENT.exercises())
                .allSatisfy(exercise -> assertThat(exercise.sources())
                        .isNotEmpty()
                        .allSatisfy(source -> {
                            assertThat(source.reviewed()).hasToString("2026-11-01");
                            assertThat(source.evidence()).isNotBlank();
                        }));
    }

    /** The exercise in the words of the facts, with exactly the keys that an entry there would have. */
    private static Map<String, Object> asFact(Exercise exercise) {
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
                exercise.movements().stream().map(ShippedFactsTest::word).toList());
        fact.put("equipment", exercise.equipment());
        fact.put("level", word(exercise.level()));
        fact.put("sides", word(exercise.sides()));
        fact.put("head_below_heart", exercise.headBelowHeart());
        fact.put("steps", exercise.steps());
        fact.put(
                "doses",
                exercise.doses().stream().map(ShippedFactsTest::doseAsFact).toList());
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
            Map<String, Object> differences = new LinkedHashMap<>();
            exercise.stepDifferences()
                    .forEach(text -> differences.put(text.source().value(), text.text()));
            fact.put("seed_step_differences", differences);
        }
        NOTES.forEach((key, about) -> {
            for (StaffNote note : exercise.notes()) {
                if (note.about() == about) {
                    fact.put(key, note.text());
                }
            }
        });
        return fact;
    }

    private static Map<String, Object> doseAsFact(SourcedDose dose) {
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

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        return node.isInt() ? node.intValue() : node.isBoolean() ? node.booleanValue() : node.asString();
    }
}
