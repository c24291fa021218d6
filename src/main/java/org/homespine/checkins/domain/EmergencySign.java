package org.homespine.checkins.domain;

/** A sign that needs help now, new or worse in the last 2 weeks. */
public enum EmergencySign {
    BLADDER,
    BOWEL,
    SADDLE,
    SEXUAL,
    CHEST,
    STROKE;

    /** The code in JSON and in the database, such as {@code bladder}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static EmergencySign of(String code) {
        return Codes.read(EmergencySign.class, code);
    }
}
