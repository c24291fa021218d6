package org.homespine.programs;

import java.util.Locale;

/** Why a program is paused, the gravest first. */
public enum PauseCause {
    EMERGENCY,
    URGENT,
    CLEARANCE,
    HOLIDAY,
    CLINICIAN;

    /** Whether it comes from what a patient reported. */
    public boolean isFromFlag() {
        return this == EMERGENCY || this == URGENT;
    }

    /** The code in histories and in JSON: tiers in capitals, such as {@code URGENT}, the others as {@code holiday}. */
    public String code() {
        return isFromFlag() ? name() : name().toLowerCase(Locale.ROOT);
    }
}
