package org.homespine.library.search;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Facet;

/** The shipped library, indexed. */
public final class SearchedLibrary {

    private static final ResourceBundle LABELS = ResourceBundle.getBundle("messages.library", Locale.ROOT);

    public static final ExerciseIndex INDEX = of(ShippedLibrary.CONTENT.exercises());

    private SearchedLibrary() {}

    public static ExerciseIndex of(List<Exercise> exercises) {
        return new ExerciseIndex(exercises, ShippedLibrary.CONTENT.synonyms(), SearchedLibrary::label);
    }

    private static String label(Facet facet, String value) {
        return LABELS.getString("library." + facet.name().toLowerCase(Locale.ROOT) + "." + value);
    }
}
