package org.homespine.figures.pose;

/** From where the figure is seen. */
public enum View {
    /** From its right side; it looks to the right of the picture when it stands. */
    SIDE,
    /** From before it, or from above when it lies on its back: its right is on the left of the picture. */
    FRONT,
    /** From behind it, or from above when it lies on its front. */
    BACK;

    public boolean isSide() {
        return this == SIDE;
    }
}
