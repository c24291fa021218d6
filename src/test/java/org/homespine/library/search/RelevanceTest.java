package org.homespine.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;

/** What therapists type against what they mean: one of the first three hits is right. */
class RelevanceTest {

    private static final double REACH = 0.95;
    private static final int FIRST = 3;

    private record Wish(String query, List<ExerciseId> acceptable) {}

    @Test
    void oneOfTheFirstThreeHitsIsRightInNineteenOfTwentyQueries() {
        List<Wish> wishes = wishes();
        List<String> misses = new ArrayList<>();
        for (Wish wish : wishes) {
            List<ExerciseId> found = SearchedLibrary.INDEX
                    .find(LibraryQuery.of(wish.query()), FIRST)
                    .found();
            if (found.stream().noneMatch(wish.acceptable()::contains)) {
                misses.add(wish.query() + ": " + found);
            }
        }
        double share = 1 - (double) misses.size() / wishes.size();
        System.out.printf("relevance: %.1f %% of %d queries; misses: %s%n", 100 * share, wishes.size(), misses);

        assertThat(wishes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(share).as("misses: " + misses).isGreaterThanOrEqualTo(REACH);
    }

    private static List<Wish> wishes() {
        try (InputStream in = RelevanceTest.class.getResourceAsStream("/search/relevance.csv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(line -> new Wish(
                            line[0],
                            Arrays.stream(line[1].split(" "))
                                    .map(ExerciseId::new)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
