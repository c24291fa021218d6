package org.homespine.escalation.domain;

/** The state of a program after an occasion, pauses included. */
public enum ProgramState {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED
}
