package org.homespine.figures.pose;

/** Which way the figure moves. */
public sealed interface Arrow {

    /** The way that a joint goes from the pose before to this one, drawn so far beside it. */
    record Along(Joint joint, double dx, double dy) implements Arrow {}

    /** From one place to another, bowed to the left of its way by a share of its length; it may point both ways. */
    record Across(double fromX, double fromY, double toX, double toY, double bow, boolean bothWays) implements Arrow {}
}
