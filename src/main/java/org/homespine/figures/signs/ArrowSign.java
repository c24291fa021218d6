package org.homespine.figures.signs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;

/** A curved arrow on a white rim, so that it stands out on the body too. */
public final class ArrowSign {

    private static final double WIDTH = 1.3;
    private static final double HEAD = 3.6;

    private ArrowSign() {}

    /** An arrow along a way of at least two points. */
    public static List<Shape> along(List<Point> way, boolean bothWays) {
        List<Point> shaft = new ArrayList<>(way);
        Path end = head(way.get(way.size() - 2), way.getLast());
        shorten(shaft, shaft.size() - 1, way.get(way.size() - 2));
        Path start = head(way.get(1), way.getFirst());
        if (bothWays) {
            shorten(shaft, 0, way.get(1));
        }
        Path line = Path.smooth(shaft);
        Path heads = bothWays ? end.and(start) : end;
        return List.of(
                new Shape.Line(line, Ink.PAPER, WIDTH + 1.6, false),
                new Shape.Area(heads, Ink.PAPER, Ink.PAPER, 1.6),
                new Shape.Line(line, Ink.ARROW, WIDTH, false),
                new Shape.Area(heads, Ink.ARROW, Ink.ARROW, 0.3));
    }

    /** An arrow in an arc that is bowed to the left by a share of its length. */
    public static List<Shape> bowed(Point from, Point to, double bow, boolean bothWays) {
        double length = from.distance(to);
        Point peak = from.between(to, 0.5).towards(from.angleTo(to) + 90, bow * length);
        List<Point> way = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            double share = i / 12.0;
            Point chord = from.between(to, share);
            double lift = 4 * share * (1 - share);
            way.add(chord.plus(
                    (peak.x() - (from.x() + to.x()) / 2) * lift, (peak.y() - (from.y() + to.y()) / 2) * lift));
        }
        return along(way, bothWays);
    }

    private static void shorten(List<Point> shaft, int end, Point before) {
        Point tip = shaft.get(end);
        shaft.set(end, tip.towards(tip.angleTo(before), Math.min(HEAD * 0.7, tip.distance(before) * 0.9)));
    }

    private static Path head(Point before, Point tip) {
        double back = tip.angleTo(before);
        return Path.area(List.of(tip, tip.towards(back + 28, HEAD), tip.towards(back - 28, HEAD)));
    }
}
