package org.homespine.handouts.pdf;

/**
 * A strip over the width of the page that no page break goes through.
 *
 * @param gap space above it, left out at the top of a page
 * @param keepWithNext whether the next piece belongs on the same page
 */
record Piece(float gap, float height, boolean keepWithNext, Drawing drawing) {

    /** Draws the strip whose top is at this height. */
    @FunctionalInterface
    interface Drawing {
        void draw(TaggedCanvas canvas, float top);
    }

    Piece keptWithNext() {
        return new Piece(gap, height, true, drawing);
    }

    Piece below(float space) {
        return new Piece(space, height, keepWithNext, drawing);
    }
}
