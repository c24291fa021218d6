package org.homespine.figures.signs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;

/** The numbers of the steps that a pose shows, and the clock of a pose that is held; drawn, so that no font is needed. */
public final class Badges {

    public static final double HEIGHT = 10;
    private static final double RADIUS = 3.7;

    private Badges() {}

    /** From the upper left corner to the right: the steps, the clock. */
    public static List<Shape> row(Point corner, List<Integer> steps, boolean held) {
        List<Shape> row = new ArrayList<>();
        Point middle = corner.plus(RADIUS, -RADIUS);
        List<Integer> shown = shown(steps);
        for (int step : shown) {
            row.add(new Shape.Area(Path.circle(middle, RADIUS), Ink.NEAR, Ink.PAPER, 0.5));
            row.add(new Shape.Line(digit(step, middle), Ink.PAPER, 0.9, false));
            middle = middle.plus(2 * RADIUS + 1, 0);
        }
        if (shown.size() < steps.size()) {
            Point dash = corner.plus(2 * RADIUS + 0.5, -RADIUS);
            row.add(new Shape.Line(Path.line(List.of(dash.plus(-1.2, 0), dash.plus(1.2, 0))), Ink.NEAR, 1.6, false));
        }
        if (held) {
            row.addAll(clock(middle));
        }
        return row;
    }

    public static double width(List<Integer> steps, boolean held) {
        return (shown(steps).size() + (held ? 1 : 0)) * (2 * RADIUS + 1);
    }

    /** Of three steps or more only the first and the last. */
    private static List<Integer> shown(List<Integer> steps) {
        return steps.size() < 3 ? steps : List.of(steps.getFirst(), steps.getLast());
    }

    private static List<Shape> clock(Point middle) {
        return List.of(
                new Shape.Area(Path.circle(middle, RADIUS - 0.4), Ink.PAPER, Ink.ARROW, 0.9),
                new Shape.Line(
                        Path.line(List.of(middle.plus(0, 2.2), middle, middle.plus(1.5, -0.9))),
                        Ink.ARROW,
                        0.9,
                        false));
    }

    /** A digit in strokes on a cell of 4 by 6. */
    private static Path digit(int digit, Point middle) {
        double[][] strokes = switch (digit) {
            case 1 -> new double[][] {{0.9, 4.8, 2.3, 6, 2.3, 0}};
            case 2 -> new double[][] {{0.2, 4.6, 1, 5.7, 2.2, 6, 3.5, 5.4, 3.7, 4.2, 2.8, 2.6, 0.2, 0, 3.8, 0}};
            case 3 ->
                new double[][] {
                    {
                        0.3, 5.3, 1.7, 6, 3.2, 5.5, 3.5, 4.4, 2.9, 3.4, 1.6, 3.1, 3.1, 2.8, 3.8, 1.6, 3.3, 0.5, 1.8, 0,
                        0.2, 0.7
                    }
                };
            case 4 -> new double[][] {{3, 0, 3, 6, 0.1, 1.9, 4, 1.9}};
            case 5 -> new double[][] {{3.6, 6, 0.8, 6, 0.5, 3.3, 2, 3.7, 3.4, 3, 3.7, 1.7, 3.1, 0.5, 1.7, 0, 0.2, 0.6}};
            case 6 ->
                new double[][] {
                    {3.1, 6, 1.4, 4.7, 0.4, 2.6, 0.5, 1, 1.7, 0, 3.1, 0.3, 3.8, 1.6, 3.2, 3, 1.9, 3.4, 0.6, 2.5}
                };
            default -> throw new IllegalArgumentException("steps are counted from 1 to 6, not " + digit);
        };
        Path path = new Path(List.of());
        for (double[] stroke : strokes) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < stroke.length; i += 2) {
                points.add(middle.plus((stroke[i] - 2) * 0.65, (stroke[i + 1] - 3) * 0.65));
            }
            path = path.and(Path.line(points));
        }
        return path;
    }
}
