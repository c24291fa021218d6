package org.homespine.handouts.domain;

/** A size of paper, upright, in points of 1/72 inch. */
public enum Paper {
    A4(595, 842),
    LETTER(612, 792);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
