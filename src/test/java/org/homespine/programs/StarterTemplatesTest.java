package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the shipped starter templates against the library and the clinical facts. */
class StarterTemplatesTest {

    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();
    private static final JsonNode FACTS = new YAMLMapper().readTree(ShippedLibrary.clinical("exercise-facts.yaml"));

    static List<ProgramTemplate> starters() {
        return StarterFiles.read(LIBRARY);
    }

    @Test
    void aStarterIsThereForEachUsualBeginning() {
        assertThat(starters())
                .extracting(ProgramTemplate::id)
                .containsExactly(
                        "stiff-low-back",
                        "disc-herniation-extension",
                        "leg-pain-calmed-by-bending",
                        "desk-workers-upper-back",
                        "first-week-very-gentle",
                        "advanced-with-equipment");
    }

    @ParameterizedTest
    @MethodSource("starters")
    void everyFactThatItCitesIsInTheFactsUnderItsSource(ProgramTemplate starter) {
        Set<String> facts = new HashSet<>();
        gather(FACTS, facts);

        assertThat(starter.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(facts).contains(fact.source() + ": " + fact.text()));
    }

    @ParameterizedTest
    @MethodSource("starters")
    void everyDoseIsCompleteAndWithinWhatASourceSays(ProgramTemplate starter) {
        assertThat(starter.items()).isNotEmpty().allSatisfy(item -> {
            Exercise exercise = LIBRARY.exercise(item.exercise()).orElseThrow();
            assertThat(item.dose().isComplete()).isTrue();
            assertThat(UnusualFigure.of(item.dose(), exercise)).isEmpty();
            assertThat(item.dose().unitsPerWeek())
                    .isLessThanOrEqualTo(item.dose().weeklyCap().orElse(99));
        });
    }

    @ParameterizedTest
    @MethodSource("starters")
    void everyStarterBeginsWithAWarmUp(ProgramTemplate starter) {
        assertThat(starter.items().getFirst().phase()).isEqualTo(Phase.WARM_UP);
    }

    /** Every text of the facts that stands beside its source, as "S1: text". */
    private static void gather(JsonNode node, Set<String> facts) {
        if (node.has("seed") && node.has("text")) {
            JsonNode seed = node.get("seed");
            Stream<JsonNode> sources = seed.isArray() ? seed.valueStream() : Stream.of(seed);
            sources.forEach(source ->
                    facts.add(source.asString() + ": " + node.get("text").asString()));
        }
        node.forEach(child -> gather(child, facts));
    }
}
