package org.homespine.figures;

/** What a shape is painted with; near to far differ by more than 3:1, so the figure reads without colour. */
public enum Ink {
    NEAR(0x1B2631),
    TORSO(0x5D6B7A),
    FAR(0xC3CAD2),
    PAPER(0xFFFFFF),
    EDGE(0x3C4854),
    THING(0xD9DEE3),
    MAT(0xE4EAE0),
    GROUND(0x8A949E),
    ARROW(0x0B5CAD),
    STRETCH(0xC2410C),
    GHOST(0x7A8590);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue, eight bits each. */
    public int rgb() {
        return rgb;
    }

    public String hex() {
        return String.format("#%06x", rgb);
    }
}
