package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Double> ratios = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double fifty = round(few);
            double fiveThousand = round(many);
            limits.add(fifty);
            ratios.add(fiveThousand / fifty);
            Figures.say(String.format(Locale.ROOT, "50: %.1f us, 5,000: %.1f us a query", fifty, fiveThousand));
        }
        List<Double> kept = withoutVoid(ratios, limits);
        Figures.say(String.format(
                Locale.ROOT,
                "search, 5,000 to 50: median %.2f, min %.2f, max %.2f of %d rounds; reach %.0f",
                kept.get(kept.size() / 2),
                kept.getFirst(),
                kept.getLast(),
                kept.size(),
                REACH));
        assertThat(kept).as("rounds that are not void").hasSizeGreaterThanOrEqualTo(5);
        assertThat(kept.get(kept.size() / 2)).isLessThanOrEqualTo(REACH);
    }

    /** A round whose limit moved more than twofold says nothing. */
    private static List<Double> withoutVoid(List<Double> ratios, List<Double> limits) {
        List<Double> sorted = limits.stream().sorted().toList();
        double middle = sorted.get(sorted.size() / 2);
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            if (limits.get(i) < 2 * middle && limits.get(i) > middle / 2) {
                kept.add(ratios.get(i));
            }
        }
        Collections.sort(kept);
        return kept;
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
