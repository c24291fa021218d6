package org.homespine.figures.body;

import org.homespine.figures.pose.LimbName;

/** The figure's measures in hundredths of its height. */
public final class Build {

    public static final double SPINE = 30;
    public static final double NECK = 5;
    public static final double HEAD = 6.5;
    public static final double UPPER_ARM = 17.2;
    public static final double FOREARM = 15.7;
    public static final double HAND = 5;
    public static final double THIGH = 24.5;
    public static final double SHANK = 24.6;
    public static final double FOOT = 10;

    /** Half the distance between the shoulder joints, and between the hip joints, from the front. */
    static final double SHOULDERS = 10.8;

    static final double HIPS = 5.8;

    private Build() {}

    public static double upper(LimbName limb) {
        return limb.isArm() ? UPPER_ARM : THIGH;
    }

    public static double lower(LimbName limb) {
        return limb.isArm() ? FOREARM : SHANK;
    }
}
