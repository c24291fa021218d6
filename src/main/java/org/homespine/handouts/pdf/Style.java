package org.homespine.handouts.pdf;

/** The one scale of type: clear print, nothing under 14 points. */
enum Style {
    BODY(14, false, 18),
    STRONG(14, true, 18),
    NAME(17, true, 21),
    MESSAGE(21, true, 27),
    TITLE(26, true, 33);

    private final int size;
    private final boolean bold;
    private final int leading;

    Style(int size, boolean bold, int leading) {
        this.size = size;
        this.bold = bold;
        this.leading = leading;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** From one baseline to the next. */
    int leading() {
        return leading;
    }

    /** From the top of a line down to its baseline. */
    float baseline() {
        return (leading - size) / 2f + size * 0.8f;
    }
}
