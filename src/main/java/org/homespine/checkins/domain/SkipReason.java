package org.homespine.checkins.domain;

/** Why some or all exercises were left out. */
public enum SkipReason {
    TOO_PAINFUL,
    UNSURE_HOW,
    NO_TIME,
    FORGOT,
    FELT_FINE,
    ILL,
    OTHER;

    /** The code in JSON and in the database, such as {@code too_painful}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static SkipReason of(String code) {
        return Codes.read(SkipReason.class, code);
    }
}
