package org.homespine.escalation;

/** Where a flag stands in its review. */
public enum ReviewState {
    /** Nobody has seen it since it was raised, or since it rose. */
    OPEN,
    /** Somebody has seen it. */
    ACKNOWLEDGED,
    /** A clinician ended it with an outcome. */
    RESOLVED,
    /** It ended by itself, as only the rules on data and silence name. */
    CLOSED;

    public boolean isUnresolved() {
        return this == OPEN || this == ACKNOWLEDGED;
    }
}
