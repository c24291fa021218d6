package org.homespine.shared;

import java.util.Comparator;
import java.util.UUID;

/** The id of a patient. */
public record PatientId(UUID value) {

    /** In which several are locked, so that two who lock the same ones do not wait for each other for ever. */
    public static final Comparator<PatientId> LOCKING_ORDER = Comparator.comparing(PatientId::value);

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
