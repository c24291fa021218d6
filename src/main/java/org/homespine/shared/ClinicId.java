package org.homespine.shared;

import java.util.UUID;

/** The id of a clinic. */
public record ClinicId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ClinicId of(String text) {
        return new ClinicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
