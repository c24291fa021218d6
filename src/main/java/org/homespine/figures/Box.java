package org.homespine.figures;

/** A rectangle of the picture. */
public record Box(double left, double bottom, double right, double top) {

    static final Box NOTHING = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static Box around(Point centre, double radius) {
        return new Box(centre.x() - radius, centre.y() - radius, centre.x() + radius, centre.y() + radius);
    }

    static Box around(Path path, double margin) {
        return path.points().stream().map(point -> around(point, margin)).reduce(NOTHING, Box::and);
    }

    Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    Box grown(double margin) {
        return new Box(left - margin, bottom - margin, right + margin, top + margin);
    }

    public boolean holds(Box other) {
        return other.left >= left && other.bottom >= bottom && other.right <= right && other.top <= top;
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }
}
