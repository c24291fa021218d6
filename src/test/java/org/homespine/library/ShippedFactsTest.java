package org.homespine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.ForbiddenTechnique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the shipped library against the clinical facts, leaf by leaf. */
class ShippedFactsTest {

    private static final JsonNode FACTS = new YAMLMapper().readTree(ShippedLibrary.clinical("exercise-facts.yaml"));

    /** Leaves of the facts file that are no content, by how their way from the root begins, and why not. */
    private static final Map<Pattern, String> NO_CONTENT = Map.of(
            Pattern.compile("/meta/(version|made_from|conventions)\\b.*"),
            "says how the facts file itself is written",
            Pattern.compile("/sources/S[0-9]/file"),
            "names a stored copy, not the source",
            Pattern.compile("/forbidden/[a-z-]+/rule"),
            "is kept by ForbiddenTechnique and its tests; there is nothing to read");

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

        assertThat(LibraryAsFacts.exercise(exercise)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void theRunningLibraryHoldsEveryLeafOfTheFacts() {
        Map<String, String> held = LibraryAsFacts.leaves(LibraryAsFacts.of(new ExerciseLibrary()));
        Map<String, String> missing = new LinkedHashMap<>();
        contentOfTheFacts().forEach((way, text) -> {
            if (!words(text).equals(words(held.getOrDefault(way, "nothing")))) {
                missing.put(way, text + " -> " + held.get(way));
            }
        });

        assertThat(contentOfTheFacts()).hasSizeGreaterThan(1000);
        assertThat(missing).isEmpty();
    }

    @Test
    void theLibraryHoldsNothingBesideTheFacts() {
        Set<String> invented = new TreeSet<>(
                LibraryAsFacts.leaves(LibraryAsFacts.of(new ExerciseLibrary())).keySet());
        invented.removeAll(contentOfTheFacts().keySet());

        // The facts leave it out where the head stays above the heart.
        assertThat(invented).allMatch(way -> way.endsWith("/head_below_heart"));
    }

    @Test
    void aFactThatTheLibraryLosesIsMissed() {
        Map<String, Object> library = new LinkedHashMap<>(LibraryAsFacts.of(new ExerciseLibrary()));
        library.remove("gaps");

        assertThat(LibraryAsFacts.leaves(library).keySet()).doesNotContainAnyElementsOf(List.of("/gaps/0"));
        assertThat(contentOfTheFacts()).containsKey("/gaps/0");
    }

    private static Map<String, String> contentOfTheFacts() {
        Map<String, String> leaves = LibraryAsFacts.leaves(inLists(plain(FACTS)));
        leaves.keySet()
                .removeIf(way -> NO_CONTENT.keySet().stream()
                        .anyMatch(pattern -> pattern.matcher(way).matches()));
        return leaves;
    }

    /** Single points stand in the facts without a list; the library has all of them in lists. */
    @SuppressWarnings("unchecked")
    private static Object inLists(Object facts) {
        Map<String, Object> root = (Map<String, Object>) facts;
        root.replaceAll((key, value) -> isPoint(value) ? List.of(value) : value);
        ((Map<String, Object>) Objects.requireNonNull(root.get("education")))
                .replaceAll((key, value) -> isPoint(value) ? List.of(value) : value);
        return root;
    }

    private static boolean isPoint(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("text");
    }

    /** The facts write codes where the library has words. */
    private static String words(String text) {
        return text.replace('_', ' ');
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
