package org.homespine.handouts.pdf;

import java.util.List;

/** Pieces below each other that are drawn as one, beside something else. */
record Stack(List<Piece> pieces) {

    static Stack of(List<Piece> pieces) {
        return new Stack(List.copyOf(pieces));
    }

    float height() {
        float height = 0;
        for (int i = 0; i < pieces.size(); i++) {
            height += pieces.get(i).height() + (i == 0 ? 0 : pieces.get(i).gap());
        }
        return height;
    }

    void draw(TaggedCanvas canvas, float top) {
        float at = top;
        for (int i = 0; i < pieces.size(); i++) {
            at -= i == 0 ? 0 : pieces.get(i).gap();
            pieces.get(i).drawing().draw(canvas, at);
            at -= pieces.get(i).height();
        }
    }
}
