package org.homespine.programs;

/** The side on which an exercise is done: both at once, one of them, or each in turn. */
public enum Side {
    BOTH,
    LEFT,
    RIGHT,
    EACH
}
