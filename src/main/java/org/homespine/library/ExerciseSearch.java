package org.homespine.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homespine.identity.ForEveryone;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryHits;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.library.search.ExerciseIndex;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Finds exercises of the library as somebody types, by words and by facets. */
@Service
public class ExerciseSearch {

    /** What a patient can be given comes first, then the easier level. */
    static final Comparator<Exercise> ORDER = Comparator.comparing((Exercise exercise) -> !exercise.mayBePrescribed())
            .thenComparing(Exercise::level)
            .thenComparing(Exercise::name);

    private final ExerciseIndex index;

    ExerciseSearch(ExerciseLibrary library, MessageSource messages) {
        List<Exercise> exercises = library.exercises().stream().sorted(ORDER).toList();
        index = new ExerciseIndex(
                exercises,
                library.synonyms(),
                (facet, value) -> messages.getMessage(label(facet, value), null, Locale.UK));
    }

    /** The best exercises for a query, at most so many, and how many each value of a facet would leave. */
    @ForEveryone
    public LibraryHits find(LibraryQuery query, int most) {
        return index.find(query, most);
    }

    private static String label(Facet facet, String value) {
        return "library." + facet.name().toLowerCase(Locale.ROOT) + "." + value;
    }
}
