package org.homespine.checkins.domain;

/** Why one exercise was stopped. */
public enum StopReason {
    LEG_SYMPTOMS,
    SHARP_PAIN,
    OTHER;

    /** The code in JSON and in the database, such as {@code leg_symptoms}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static StopReason of(String code) {
        return Codes.read(StopReason.class, code);
    }
}
