package org.homespine.figures.signs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.homespine.figures.body.Skeleton;
import org.homespine.figures.pose.Zone;

/** A hatched oval where the stretch is felt. */
public final class ZoneSign {

    private static final double GAP = 1.7;
    private static final double LEANING = 45;

    private ZoneSign() {}

    public static List<Shape> on(Skeleton skeleton, Zone zone) {
        Point middle = skeleton.at(zone.at()).plus(zone.dx(), zone.dy());
        List<Shape> hatching = new ArrayList<>();
        double reach = zone.length() / 2;
        for (double across = -reach + GAP / 2; across < reach; across += GAP) {
            Path stroke = stroke(middle, zone, across);
            hatching.add(new Shape.Line(stroke, Ink.PAPER, 1.25, false));
            hatching.add(new Shape.Line(stroke, Ink.STRETCH, 0.6, false));
        }
        return hatching;
    }

    private static Path stroke(Point middle, Zone zone, double along) {
        double half = zone.width() / 2 * Math.sqrt(Math.max(0.05, 1 - Math.pow(2 * along / zone.length(), 2)));
        Point centre = middle.towards(zone.degrees(), along);
        return Path.line(List.of(
                centre.towards(zone.degrees() + 90 - LEANING / 3, half),
                centre.towards(zone.degrees() - 90 - LEANING / 3, half)));
    }
}
