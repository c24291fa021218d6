package org.homespine.checkins.domain;

/** What an entry about exercises rests on: the player timed it, the patient ticked it, staff copied it from paper. */
public enum Evidence {
    PLAYER,
    TICKED,
    PAPER;

    /** The code in JSON and in the database, such as {@code player}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static Evidence of(String code) {
        return Codes.read(Evidence.class, code);
    }
}
