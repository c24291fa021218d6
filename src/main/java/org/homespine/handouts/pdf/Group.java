package org.homespine.handouts.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that stay on one page unless they are taller than a page.
 *
 * @param gap space above it, left out at the top of a page
 * @param keepWithNext whether the start of the next group belongs on the same page
 * @param kind what it is to the page that it stands on
 * @param again what is drawn once more on top of each further page of it; null when nothing is
 */
record Group(
        float gap,
        Frame frame,
        List<Piece> pieces,
        boolean keepWithNext,
        Kind kind,
        @Nullable Piece again) {

    /** An exercise counts: a page has room for so many of them. */
    enum Kind {
        EXERCISE,
        OTHER
    }

    /** What is drawn around the pieces of a group on each of its pages; padding is at the top and at the bottom. */
    enum Frame {
        NONE(0, 0),
        /** A rule above and a rule below. */
        BAND(2, 9),
        CARD(1, 10),
        /** A card among three others. */
        SMALL_CARD(1, 7),
        HEAVY(5, 13);

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

    static Group of(float gap, Frame frame, List<Piece> pieces) {
        return new Group(gap, frame, pieces, false, Kind.OTHER, null);
    }

    static Group exercise(float gap, Frame frame, List<Piece> pieces) {
        return new Group(gap, frame, pieces, false, Kind.EXERCISE, null);
    }

    Group keptWithNext() {
        return new Group(gap, frame, pieces, true, kind, again);
    }

    Group goingOnBelow(Piece head) {
        return new Group(gap, frame, pieces, keepWithNext, kind, head);
    }

    float height() {
        float height = 2 * frame.padding();
        for (int i = 0; i < pieces.size(); i++) {
            height += pieces.get(i).height() + (i == 0 ? 0 : pieces.get(i).gap());
        }
        return height;
    }
}
