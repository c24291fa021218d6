package org.homespine.checkins.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The codes of the closed sets of answers: their names in lower case. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (of(value).equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("one of "
                + Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", ")));
    }
}
