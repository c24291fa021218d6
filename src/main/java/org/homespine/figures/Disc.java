package org.homespine.figures;

/** A round of the body. */
public record Disc(Point centre, double radius) {

    public static Disc at(Point centre, double radius) {
        return new Disc(centre, radius);
    }
}
