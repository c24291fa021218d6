package org.homespine.library.domain;

import java.util.List;
import java.util.Map;
import org.homespine.shared.ExerciseId;

/**
 * What was found in the library.
 *
 * @param found the best first, no more than were asked for
 * @param total how many there are in all
 * @param counts for each facet how many each of its values would leave, were it the only one chosen there; a value that
 *     would leave none is absent
 * @param loosely whether nothing has all the words, so that these have some of them
 */
public record LibraryHits(List<ExerciseId> found, int total, Map<Facet, Map<String, Integer>> counts, boolean loosely) {

    public LibraryHits {
        found = List.copyOf(found);
        counts = Map.copyOf(counts);
    }

    public int count(Facet facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
    }
}
