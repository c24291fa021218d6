package org.homespine.handouts.pdf;

import java.util.List;

/**
 * Pieces that stay on one page unless they are taller than a page.
 *
 * @param gap space above it, left out at the top of a page
 * @param keepWithNext whether the start of the next group belongs on the same page
 */
record Group(float gap, Frame frame, List<Piece> pieces, boolean keepWithNext) {

    /** What is drawn around the pieces of a group on each of its pages; padding is at the top and at the bottom. */
    enum Frame {
        NONE(0, 0),
        /** A rule above and a rule below. */
        BAND(2, 10),
        CARD(1, 12),
        HEAVY(5, 14);

        private final float line;
        private final float padding;

        Frame(float line, float padding) {
            this.line = line;
            this.padding = padding;
        }

        float line() {
            return line;
        }

        float padding() {
            return padding;
        }
    }

    Group {
        pieces = List.copyOf(pieces);
    }

    float height() {
        float height = 2 * frame.padding();
        for (int i = 0; i < pieces.size(); i++) {
            height += pieces.get(i).height() + (i == 0 ? 0 : pieces.get(i).gap());
        }
        return height;
    }
}
