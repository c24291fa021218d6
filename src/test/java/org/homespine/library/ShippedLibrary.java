package org.homespine.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.homespine.library.content.ContentFiles;
import org.homespine.library.content.LibraryContent;
import org.homespine.library.domain.Exercise;
import org.homespine.shared.ExerciseId;

/** The library as shipped, read once, and the clinical files that tests hold it against. */
public final class ShippedLibrary {

    public static final LibraryContent CONTENT = LibraryContent.read(ContentFiles.shipped());

    private ShippedLibrary() {}

    public static Exercise exercise(String id) {
        return CONTENT.exercises().stream()
                .filter(exercise -> exercise.id().equals(new ExerciseId(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the library has no " + id));
    }

    public static List<Exercise> prescribable() {
        return CONTENT.exercises().stream().filter(Exercise::mayBePrescribed).toList();
    }

    public static String clinical(String file) {
        try (InputStream in = ShippedLibrary.class.getResourceAsStream("/clinical/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
