package org.homespine.shared;

import java.util.UUID;

/** The id of a flag. */
public record FlagId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static FlagId of(String text) {
        return new FlagId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
