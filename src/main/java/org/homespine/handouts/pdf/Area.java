package org.homespine.handouts.pdf;

/** From where to where on a line something may stand, as on a page from left to right. */
record Area(float left, float width) {

    Area inside(float padding) {
        return new Area(left + padding, width - 2 * padding);
    }

    /** What is left of it behind so much. */
    Area behind(float taken) {
        return new Area(left + taken, width - taken);
    }

    Area first(float part) {
        return new Area(left, part);
    }
}
