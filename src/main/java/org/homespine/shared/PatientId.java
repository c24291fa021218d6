package org.homespine.shared;

import java.util.UUID;

/** The id of a patient. */
public record PatientId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
