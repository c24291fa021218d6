package org.homespine.checkins.domain;

/** Whether rest eases the pain. */
public enum RestRelief {
    YES,
    PARTLY,
    NO;

    /** The code in JSON and in the database, such as {@code yes}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static RestRelief of(String code) {
        return Codes.read(RestRelief.class, code);
    }
}
