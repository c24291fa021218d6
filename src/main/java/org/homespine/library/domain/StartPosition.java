package org.homespine.library.domain;

/** The position in which an exercise begins. */
public enum StartPosition {
    STANDING,
    SITTING,
    STANDING_OR_SITTING,
    HANDS_AND_KNEES,
    LYING_ON_BACK,
    LYING_ON_FRONT,
    PLANK,
    HANGING,
    STRAPPED_PLATFORM,
    MACHINE_FACE_DOWN
}
