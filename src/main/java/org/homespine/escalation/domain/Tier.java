package org.homespine.escalation.domain;

/** How soon somebody must act, the most pressing first. BLOCK stops a publication and is no flag on a patient. */
public enum Tier {
    BLOCK,
    EMERGENCY,
    URGENT,
    SOON,
    ROUTINE;

    public boolean isAbove(Tier other) {
        return compareTo(other) < 0;
    }

    public Tier orHigher(Tier other) {
        return other.isAbove(this) ? other : this;
    }

    /** Whether the program pauses and a person is alerted: EMERGENCY and URGENT. */
    public boolean isPressing() {
        return this == EMERGENCY || this == URGENT;
    }
}
