package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homespine.drill.Figures;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.library.search.ExerciseIndex;
import org.homespine.library.search.ManyExercises;
import org.homespine.library.search.SearchedLibrary;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;

/** Searching 5,000 exercises against searching 50: the same queries with all counts, in turn, in the same run. */
class SearchBench {

    private static final int ROUNDS = 9;
    private static final int TIMES = 200;
    private static final int PAGE = 24;
    private static final double REACH = 3;

    /** What a therapist types on the way to a word, with a slip, with facets, and without a word. */
    private static final List<LibraryQuery> QUERIES = List.of(
            LibraryQuery.of("c"),
            LibraryQuery.of("cob"),
            LibraryQuery.of("cobra pose"),
            LibraryQuery.of("piegon"),
            LibraryQuery.of("lumbar rotation"),
            LibraryQuery.of("foam roling thoracic"),
            LibraryQuery.EVERYTHING.with(Facet.POSITION, "lying_on_back", "standing"),
            LibraryQuery.of("hip").with(Facet.LEVEL, "basic").with(Facet.EQUIPMENT, "mat"),
            LibraryQuery.of("back").without(Set.of(new ExerciseId("cat-cow-13"))),
            LibraryQuery.EVERYTHING);

    @Test
    void fiveThousandExercisesAnswerWithinThreeTimesTheTimeOfFifty() {
        ExerciseIndex few = SearchedLibrary.of(ManyExercises.of(50));
        ExerciseIndex many = SearchedLibrary.of(ManyExercises.of(5000));
        for (int i = 0; i < 5; i++) {
            round(few);
            round(many);
        }
        Ratios ratios = new Ratios(Reach.atMost("search, 5,000 exercises to 50", REACH));
        for (int i = 0; i < ROUNDS; i++) {
            double fifty = round(few);
            double fiveThousand = round(many);
            ratios.add(fiveThousand, fifty);
            Figures.say(String.format(Locale.ROOT, "50: %.1f us, 5,000: %.1f us a query", fifty, fiveThousand));
        }
        ratios.assertHeld();
    }

    /** Microseconds for one query, on average. */
    private static double round(ExerciseIndex index) {
        int found = 0;
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            for (LibraryQuery query : QUERIES) {
                found += index.find(query, PAGE).found().size();
            }
        }
        double microseconds = (System.nanoTime() - start) / 1e3 / TIMES / QUERIES.size();
        assertThat(found).isGreaterThan(TIMES * QUERIES.size());
        return microseconds;
    }
}
