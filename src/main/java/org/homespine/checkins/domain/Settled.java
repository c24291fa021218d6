package org.homespine.checkins.domain;

/** Whether the last session's pain settled by the next morning; NA when there was none. */
public enum Settled {
    YES,
    NO,
    NA;

    /** The code in JSON and in the database, such as {@code yes}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static Settled of(String code) {
        return Codes.read(Settled.class, code);
    }
}
