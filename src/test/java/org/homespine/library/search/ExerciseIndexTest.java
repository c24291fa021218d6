package org.homespine.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseIndexTest {

    private static final int ALL = 100;
    private static final ExerciseId COBRA = new ExerciseId("cobra-pose");
    private static final ExerciseId SPHINX = new ExerciseId("sphinx-pose");

    private final List<Exercise> exercises = ShippedLibrary.CONTENT.exercises();

    @Test
    void withoutWordsEveryExerciseIsThereInTheOrderGiven() {
        LibraryHits hits = find(LibraryQuery.EVERYTHING);

        assertThat(hits.found()).isEqualTo(exercises.stream().map(Exercise::id).toList());
        assertThat(hits.total()).isEqualTo(exercises.size());
    }

    @Test
    void valuesInsideAFacetAreAlternatives() {
        assertThat(find(LibraryQuery.EVERYTHING.with(Facet.LEVEL, "advanced", "specialist"))
                        .found())
                .containsExactlyInAnyOrderElementsOf(
                        ids(exercise -> exercise.level().ordinal() >= 2))
                .isNotEmpty();
    }

    @Test
    void facetsNarrowEachOther() {
        LibraryQuery query = LibraryQuery.EVERYTHING
                .with(Facet.POSITION, "lying_on_back", "lying_on_front")
                .with(Facet.MOVEMENT, "extension");

        assertThat(find(query).found())
                .containsExactlyInAnyOrderElementsOf(ids(exercise ->
                        List.of("lying_on_back", "lying_on_front").containsAll(Facet.POSITION.valuesOf(exercise))
                                && !Facet.POSITION.valuesOf(exercise).isEmpty()
                                && Facet.MOVEMENT.valuesOf(exercise).contains("extension")))
                .contains(COBRA, SPHINX);
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void aCountSaysHowManyTheValueWouldLeave(Facet facet) {
        LibraryQuery query = LibraryQuery.of("back ").with(Facet.LEVEL, "basic").with(Facet.EQUIPMENT, "mat");
        LibraryHits hits = find(query);

        assertThat(hits.counts().get(facet))
                .isNotEmpty()
                .allSatisfy((value, count) -> assertThat(count)
                        .isEqualTo(find(query.with(facet, value)).total()));
    }

    @Test
    void anExerciseWithoutEquipmentIsFoundByThat() {
        assertThat(find(LibraryQuery.EVERYTHING.with(Facet.EQUIPMENT, Facet.NO_EQUIPMENT))
                        .found())
                .containsExactlyInAnyOrderElementsOf(
                        ids(exercise -> exercise.equipment().isEmpty()))
                .isNotEmpty();
    }

    @Test
    void whatIsBlockedIsNeitherFoundNorCounted() {
        LibraryHits all = find(LibraryQuery.of("cobra"));
        LibraryHits allowed = find(LibraryQuery.of("cobra").without(Set.of(COBRA)));

        assertThat(all.found()).contains(COBRA, SPHINX);
        assertThat(allowed.found()).contains(SPHINX).doesNotContain(COBRA);
        assertThat(allowed.total()).isEqualTo(all.total() - 1);
        assertThat(allowed.count(Facet.POSITION, "lying_on_front"))
                .isEqualTo(all.count(Facet.POSITION, "lying_on_front") - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "co", "cob", "cobr", "cobra", "COBRA", "  cobra  ", "cobra p", "cóbra"})
    void itIsFoundWhileItIsTyped(String text) {
        assertThat(find(LibraryQuery.of(text)).found()).contains(COBRA);
    }

    @Test
    void aNameTypedAsAWholeComesFirst() {
        for (Exercise exercise : exercises) {
            assertThat(find(LibraryQuery.of(exercise.name())).found())
                    .as(exercise.name())
                    .first()
                    .isEqualTo(exercise.id());
        }
    }

    @Test
    void whereNothingHasAllTheWordsThoseWithSomeAreFoundAndSaidToBe() {
        LibraryHits hits = find(LibraryQuery.of("cobra zzzzzzzz"));

        assertThat(hits.found()).contains(COBRA);
        assertThat(hits.loosely()).isTrue();
        assertThat(find(LibraryQuery.of("cobra pose")).loosely()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzz", "\"", "name:*", "***", "-", "a OR b AND (", "\u0000", "ยา"})
    void nothingThatIsTypedBreaksIt(String text) {
        assertThat(find(LibraryQuery.of(text)).total()).isBetween(0, exercises.size());
    }

    @Test
    void aHundredTimesAsManyExercisesAreFoundAsWell() {
        List<Exercise> many = ManyExercises.of(3600);
        LibraryHits hits =
                SearchedLibrary.of(many).find(LibraryQuery.of("piegon").with(Facet.LEVEL, "basic"), 10);

        assertThat(hits.total()).isEqualTo(100);
        assertThat(hits.found()).hasSize(10).allMatch(id -> id.value().startsWith("pigeon-pose-"));
        assertThat(hits.count(Facet.MOVEMENT, "mobility_mixed")).isEqualTo(100);
    }

    private static LibraryHits find(LibraryQuery query) {
        return SearchedLibrary.INDEX.find(query, ALL);
    }

    private Set<ExerciseId> ids(Predicate<Exercise> which) {
        return exercises.stream().filter(which).map(Exercise::id).collect(Collectors.toSet());
    }
}
