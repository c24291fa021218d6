package org.homespine.handouts.pdf;

/**
 * How a text is set.
 *
 * @param leading from one baseline to the next
 */
record Style(float size, boolean bold, float leading) {

    /** From the top of a line down to its baseline. */
    float baseline() {
        return (leading - size) / 2 + size * 0.8f;
    }

    float width(Fonts fonts, String text) {
        return fonts.face(this).width(text, size);
    }
}
