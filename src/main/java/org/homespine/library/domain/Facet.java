package org.homespine.library.domain;

import java.util.List;
import java.util.Locale;

/** A trait by which exercises are narrowed down; its values are the words of the library's files. */
public enum Facet {
    LEVEL,
    POSITION,
    MOVEMENT,
    REGION,
    EQUIPMENT;

    /** The value of {@link #EQUIPMENT} for an exercise that needs none. */
    public static final String NO_EQUIPMENT = "none";

    /** The values of an exercise; none where its sources do not say. */
    public List<String> valuesOf(Exercise exercise) {
        return switch (this) {
            case LEVEL -> List.of(word(exercise.level()));
            case POSITION ->
                exercise.statedStartPosition().map(Facet::word).stream().toList();
            case MOVEMENT -> exercise.movements().stream().map(Facet::word).toList();
            case REGION -> exercise.regions();
            case EQUIPMENT -> exercise.equipment().isEmpty() ? List.of(NO_EQUIPMENT) : exercise.equipment();
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
