package org.homespine.checkins.domain;

/** Whether the patient can walk on heels and toes. */
public enum HeelToe {
    YES,
    NO,
    UNSURE;

    /** The code in JSON and in the database, such as {@code yes}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static HeelToe of(String code) {
        return Codes.read(HeelToe.class, code);
    }
}
