package org.homespine.library.domain;

/** A remark on an entry that staff read and patients do not: where it is our reading, unclear or a judgement. */
public record StaffNote(About about, String text) {

    /** What a staff note is about. */
    public enum About {
        ENTRY,
        ALIASES,
        START_POSITION,
        MOVEMENT,
        LEVEL,
        STEPS,
        AMBIGUITY
    }
}
