package org.homespine.library.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.shared.ExerciseId;

/**
 * What is looked for in the library: words as somebody types them, the last perhaps unfinished; for each facet the values
 * of which one at least must fit; and exercises to leave out, such as those that are blocked for a patient.
 */
public record LibraryQuery(String text, Map<Facet, Set<String>> chosen, Set<ExerciseId> without) {

    public static final LibraryQuery EVERYTHING = new LibraryQuery("", Map.of(), Set.of());

    public LibraryQuery {
        chosen = chosen.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        without = Set.copyOf(without);
    }

    public static LibraryQuery of(String text) {
        return new LibraryQuery(text, Map.of(), Set.of());
    }

    public LibraryQuery with(Facet facet, String... values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, Set.of(values));
        return new LibraryQuery(text, more, without);
    }

    public LibraryQuery without(Set<ExerciseId> exercises) {
        return new LibraryQuery(text, chosen, exercises);
    }
}
