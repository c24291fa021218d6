package org.homespine.checkins.domain;

/** How a nerve sign is today, compared with before. */
public enum Sign {
    NONE,
    BETTER,
    SAME,
    NEW,
    WORSE;

    /** The code in JSON and in the database, such as {@code none}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static Sign of(String code) {
        return Codes.read(Sign.class, code);
    }
}
