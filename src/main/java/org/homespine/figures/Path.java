package org.homespine.figures;

import java.util.ArrayList;
import java.util.List;

/** Lines and cubic curves, in order. */
public record Path(List<Step> steps) {

    /** One stroke of the pen. */
    public sealed interface Step {}

    public record Move(Point to) implements Step {}

    public record Line(Point to) implements Step {}

    public record Curve(Point leaving, Point arriving, Point to) implements Step {}

    public record Close() implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    public static Path line(List<Point> points) {
        List<Step> steps = new ArrayList<>();
        for (Point point : points) {
            steps.add(steps.isEmpty() ? new Move(point) : new Line(point));
        }
        return new Path(steps);
    }

    public static Path area(List<Point> corners) {
        return line(corners).closed();
    }

    /** A smooth line through all points (Catmull-Rom). */
    public static Path smooth(List<Point> points) {
        List<Step> steps = new ArrayList<>(List.of(new Move(points.getFirst())));
        for (int i = 0; i + 1 < points.size(); i++) {
            Point before = points.get(Math.max(0, i - 1));
            Point from = points.get(i);
            Point to = points.get(i + 1);
            Point after = points.get(Math.min(points.size() - 1, i + 2));
            steps.add(new Curve(
                    from.plus((to.x() - before.x()) / 6, (to.y() - before.y()) / 6),
                    to.plus((from.x() - after.x()) / 6, (from.y() - after.y()) / 6),
                    to));
        }
        return new Path(steps);
    }

    public static Path circle(Point centre, double radius) {
        List<Step> steps = new ArrayList<>(List.of(new Move(centre.towards(0, radius))));
        arc(steps, centre, radius, 0, 360);
        return new Path(steps).closed();
    }

    /** A box with rounded corners, turned around its middle. */
    public static Path box(Point middle, double width, double height, double corner, double degrees) {
        List<Step> steps = new ArrayList<>();
        double[][] corners = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
        for (int i = 0; i < 4; i++) {
            Point centre = middle.towards(degrees, corners[i][0] * (width / 2 - corner))
                    .towards(degrees + 90, corners[i][1] * (height / 2 - corner));
            Point start = centre.towards(degrees + 90 * i, corner);
            steps.add(i == 0 ? new Move(start) : new Line(start));
            arc(steps, centre, corner, degrees + 90 * i, 90);
        }
        return new Path(steps).closed();
    }

    /** Adds three curves that follow the circle; the pen stands at its start. */
    static void arc(List<Step> steps, Point centre, double radius, double from, double sweep) {
        double part = sweep / 3;
        double handle = radius * 4 / 3 * Math.tan(Math.toRadians(part / 4));
        for (int i = 0; i < 3; i++) {
            double start = from + part * i;
            Point end = centre.towards(start + part, radius);
            steps.add(new Curve(
                    centre.towards(start, radius).towards(start + 90, handle),
                    end.towards(start + part - 90, handle),
                    end));
        }
    }

    public Path closed() {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Close());
        return new Path(all);
    }

    public Path and(Path other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new Path(all);
    }

    /** Every point of the pen's way, handles of curves too. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Move(Point to) -> points.add(to);
                case Line(Point to) -> points.add(to);
                case Curve(Point leaving, Point arriving, Point to) -> points.addAll(List.of(leaving, arriving, to));
                case Close() -> {}
            }
        }
        return points;
    }

    Path moved(double dx, double dy, double scale) {
        List<Step> all = new ArrayList<>();
        for (Step step : steps) {
            all.add(
                    switch (step) {
                        case Move(Point to) -> new Move(moved(to, dx, dy, scale));
                        case Line(Point to) -> new Line(moved(to, dx, dy, scale));
                        case Curve(Point leaving, Point arriving, Point to) ->
                            new Curve(
                                    moved(leaving, dx, dy, scale),
                                    moved(arriving, dx, dy, scale),
                                    moved(to, dx, dy, scale));
                        case Close() -> step;
                    });
        }
        return new Path(all);
    }

    static Point moved(Point point, double dx, double dy, double scale) {
        return Point.at(point.x() * scale + dx, point.y() * scale + dy);
    }
}
