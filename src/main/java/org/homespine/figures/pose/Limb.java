package org.homespine.figures.pose;

import org.jspecify.annotations.Nullable;

/** How an arm or a leg is held. Angles are of the picture: 0 right, 90 up. */
public sealed interface Limb {

    /** A direction, and by how many degrees it points out of the plane to the viewer. */
    record Direction(double degrees, double outOfPlane) {}

    /** Held in the air or lying, by its own angles; the end is hand or foot, straight on when it is not given. */
    record Free(Direction upper, Direction lower, @Nullable Double end) implements Limb {}

    /**
     * Wrist or ankle rest at a place, or on a joint and so far from it.
     *
     * @param bend to which side elbow or knee point where the view does not decide it: 1 or -1
     */
    record Resting(
            @Nullable Joint on,
            double x,
            double y,
            @Nullable Double end,
            int bend) implements Limb {}

    /** The elbow rests at a height, and the forearm points in a direction. */
    record OnElbow(double height, double lower, @Nullable Double end) implements Limb {}
}
