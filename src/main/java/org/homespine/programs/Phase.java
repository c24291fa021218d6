package org.homespine.programs;

/** The part of a session in which an exercise stands, in the order in which a patient goes through them. */
public enum Phase {
    WARM_UP,
    MAIN,
    COOL_DOWN
}
