package org.homespine.library.domain;

/** What the screening says of an exercise for a patient, from mild to strict; OK = no specific limit was found. */
public enum Verdict {
    OK,
    CAUTION,
    BLOCKED;

    public Verdict orStricter(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
