package org.homespine.figures;

/** A place in the picture: x to the right, y up, depth towards the viewer, in hundredths of the figure's height. */
public record Point(double x, double y, double depth) {

    public static final Point ORIGIN = new Point(0, 0, 0);

    public static Point at(double x, double y) {
        return new Point(x, y, 0);
    }

    /** The point at a distance in a direction: 0 degrees right, 90 up, and so far out of the plane. */
    public Point towards(double degrees, double outOfPlane, double distance) {
        double flat = distance * Math.cos(Math.toRadians(outOfPlane));
        return new Point(
                x + flat * Math.cos(Math.toRadians(degrees)),
                y + flat * Math.sin(Math.toRadians(degrees)),
                depth + distance * Math.sin(Math.toRadians(outOfPlane)));
    }

    public Point towards(double degrees, double distance) {
        return towards(degrees, 0, distance);
    }

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy, depth);
    }

    public Point between(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share, depth + (other.depth - depth) * share);
    }

    /** The distance as the viewer sees it. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public double distanceInSpace(Point other) {
        return Math.hypot(distance(other), depth - other.depth);
    }

    /** The direction in which the other point is seen, in degrees. */
    public double angleTo(Point other) {
        return Math.toDegrees(Math.atan2(other.y - y, other.x - x));
    }
}
