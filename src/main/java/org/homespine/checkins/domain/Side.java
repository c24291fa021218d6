package org.homespine.checkins.domain;

/** Which side or leg the pain or the signs are on. */
public enum Side {
    NONE,
    LEFT,
    RIGHT,
    BOTH;

    /** The code in JSON and in the database, such as {@code none}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static Side of(String code) {
        return Codes.read(Side.class, code);
    }
}
