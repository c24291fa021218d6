package org.homespine.library.domain;

/** What an exercise asks of the body. */
public enum Movement {
    FLEXION,
    EXTENSION,
    ROTATION,
    TRACTION,
    SIDE_BEND,
    NEUTRAL_STABILISATION,
    MOBILITY_MIXED,
    SOFT_TISSUE_RELEASE,
    AEROBIC
}
