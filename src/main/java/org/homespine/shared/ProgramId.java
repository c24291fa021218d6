package org.homespine.shared;

import java.util.UUID;

/** The id of a patient's program. */
public record ProgramId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ProgramId of(String text) {
        return new ProgramId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
