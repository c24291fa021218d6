package org.homespine.escalation.domain;

import java.util.Locale;

/** A symptom that a clinician has recorded as this patient's baseline. REACH in it changes no rule. */
public enum KnownSymptom {
    TINGLE,
    NUMB,
    WEAK,
    NIGHT,
    BOTH_LEGS,
    REACH;

    /** The code in JSON and in the database, such as {@code both_legs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
