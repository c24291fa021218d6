package org.homespine.checkins.domain;

/** Anything else that a clinician wants to know. */
public enum GeneralSign {
    NIGHT,
    FEVER,
    WEIGHT,
    INJURY_MINOR,
    INJURY_MAJOR,
    DIZZY,
    FAINT,
    NEW_CONDITION;

    /** The code in JSON and in the database, such as {@code night}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static GeneralSign of(String code) {
        return Codes.read(GeneralSign.class, code);
    }
}
