package org.homespine.figures.pose;

/** A named place of the body. Near is its right side, far its left. */
public enum Joint {
    PELVIS,
    LOW_BACK,
    MID_BACK,
    UPPER_BACK,
    CHEST,
    HEAD,
    CROWN,
    FACE,
    NEAR_SHOULDER,
    NEAR_ELBOW,
    NEAR_WRIST,
    NEAR_HAND,
    NEAR_HIP,
    NEAR_KNEE,
    NEAR_ANKLE,
    NEAR_TOES,
    FAR_SHOULDER,
    FAR_ELBOW,
    FAR_WRIST,
    FAR_HAND,
    FAR_HIP,
    FAR_KNEE,
    FAR_ANKLE,
    FAR_TOES
}
