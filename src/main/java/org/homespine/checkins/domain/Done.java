package org.homespine.checkins.domain;

/** How much of what was due was done. */
public enum Done {
    ALL,
    SOME,
    NONE,
    MORE;

    /** The code in JSON and in the database, such as {@code all}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static Done of(String code) {
        return Codes.read(Done.class, code);
    }
}
