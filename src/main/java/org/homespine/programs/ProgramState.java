package org.homespine.programs;

/** Where a program stands: being written for the first time, running, stopped until every pause is lifted, or over. */
public enum ProgramState {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED
}
