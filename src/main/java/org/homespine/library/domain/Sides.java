package org.homespine.library.domain;

/** Whether an exercise is done once for both sides or on each side in turn. */
public enum Sides {
    BILATERAL,
    EACH_SIDE
}
