package org.homespine.figures.pose;

/** Something to lie, sit or hang on, where it stands and how it is turned. */
public record Thing(Kind kind, double x, double y, double degrees, double length) {

    /** What can be drawn. */
    public enum Kind {
        MAT,
        MAT_FROM_ABOVE,
        CHAIR,
        BAR_FROM_SIDE,
        BAR_FROM_FRONT,
        STEP,
        ROLLER,
        BALL,
        BICYCLE,
        INVERSION_TABLE,
        BACK_EXTENSION_MACHINE
    }

    /** The thing on its way to where it is in the next pose. */
    public Thing towards(Thing next, double share) {
        return new Thing(
                kind,
                x + (next.x - x) * share,
                y + (next.y - y) * share,
                degrees + (next.degrees - degrees) * share,
                length + (next.length - length) * share);
    }
}
