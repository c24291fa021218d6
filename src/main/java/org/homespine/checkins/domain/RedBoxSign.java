package org.homespine.checkins.domain;

import org.jspecify.annotations.Nullable;

/**
 * A sign from the red box of the printed sheet. Each, said as new, meets a rule of tier EMERGENCY; the box has more of
 * them than the one question that the app asks about emergency signs.
 */
public enum RedBoxSign {
    BLADDER(EmergencySign.BLADDER),
    BOWEL(EmergencySign.BOWEL),
    SADDLE(EmergencySign.SADDLE),
    SEXUAL(EmergencySign.SEXUAL),
    /** New symptoms in both legs: CES-04. */
    BOTH_LEGS(null),
    /** One leg much weaker: NEU-02, and MAL-02 for who has had cancer. */
    LEG_WEAKER(null),
    /** Fever with a new nerve sign: INF-02. */
    FEVER(null),
    CHEST(EmergencySign.CHEST),
    STROKE(EmergencySign.STROKE),
    /** A bad fall or accident: TRA-01. */
    ACCIDENT(null);

    private final @Nullable EmergencySign em;

    RedBoxSign(@Nullable EmergencySign em) {
        this.em = em;
    }

    /** Its place in the question about emergency signs; null where other answers say it. */
    public @Nullable EmergencySign em() {
        return em;
    }

    /** The code in forms, such as {@code both_legs}. */
    public String code() {
        return Codes.of(this);
    }

    @Override
    public String toString() {
        return code();
    }

    /** Reads a code; throws {@link IllegalArgumentException} for an unknown one. */
    public static RedBoxSign of(String code) {
        return Codes.read(RedBoxSign.class, code);
    }
}
