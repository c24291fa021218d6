package org.homespine.figures;

import java.util.List;

/** A finished picture: shapes inside a view box whose lower left corner is the origin, and the text for who cannot see it. */
public record Drawing(double width, double height, String alt, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
        if (alt.isBlank()) {
            throw new IllegalArgumentException("a picture needs its alternative text");
        }
    }

    public Box viewBox() {
        return new Box(0, 0, width, height);
    }
}
