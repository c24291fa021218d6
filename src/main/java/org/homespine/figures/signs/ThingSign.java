package org.homespine.figures.signs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.homespine.figures.pose.Thing;

/** The things that exercises are done on, drawn plainly; each stands on the ground below its place unless it is laid there. */
public final class ThingSign {

    private static final double EDGE = 0.6;

    /** Thickness of a mat, which lies below the ground's height so that bodies rest on its top. */
    public static final double MAT = 1.6;

    public static final double ROLLER = 4.4;
    public static final double BALL = 2.4;

    private ThingSign() {}

    public static List<Shape> of(Thing thing) {
        Point at = Point.at(thing.x(), thing.y());
        return switch (thing.kind()) {
            case MAT -> List.of(area(Path.box(at.plus(0, -MAT / 2), thing.length(), MAT, 0.7, 0), Ink.MAT));
            case MAT_FROM_ABOVE ->
                List.of(area(Path.box(at, thing.length() * 0.42, thing.length(), 2, thing.degrees()), Ink.MAT));
            case CHAIR -> chair(at);
            case BAR_FROM_SIDE -> barFromSide(at, thing.length());
            case BAR_FROM_FRONT -> barFromFront(at, thing.length());
            case STEP -> List.of(area(Path.box(at.plus(0, -at.y() / 2), thing.length(), at.y(), 0.8, 0), Ink.THING));
            case ROLLER -> roller(at, thing.degrees());
            case BALL -> ball(at, thing.degrees());
            case BICYCLE -> bicycle(at, thing.degrees());
            case INVERSION_TABLE -> inversionTable(at, thing.degrees());
            case BACK_EXTENSION_MACHINE -> backExtension(at);
        };
    }

    private static Shape area(Path path, Ink ink) {
        return new Shape.Area(path, ink, Ink.EDGE, EDGE);
    }

    private static Shape bar(double width, Point... points) {
        return new Shape.Line(Path.line(List.of(points)), Ink.GROUND, width, false);
    }

    /** The place is the middle of the seat's top. */
    private static List<Shape> chair(Point at) {
        Point back = at.plus(-10.5, -1);
        return List.of(
                bar(1.6, back, Point.at(back.x() - 1, 0)),
                bar(1.6, at.plus(9.5, -2), Point.at(at.x() + 9.5, 0)),
                bar(1.6, back, back.plus(-2.5, 25)),
                area(Path.box(back.plus(-2, 18.5), 2, 14, 1, 6), Ink.THING),
                area(Path.box(at.plus(-0.5, -1.2), 23, 2.4, 1.1, 0), Ink.THING));
    }

    /** A bar that is seen end on, held by a post that stands so far behind it. */
    private static List<Shape> barFromSide(Point at, double behind) {
        Point post = at.plus(behind, 0);
        return List.of(
                bar(2.2, Point.at(post.x(), 0), post.plus(0, 5)),
                bar(2.2, post.plus(0, 3.5), at.plus(0, 3.5)),
                bar(2, at.plus(0, 3.5), at),
                bar(2.2, Point.at(post.x() - 8, 0.6), Point.at(post.x() + 8, 0.6)),
                area(Path.circle(at, 1.5), Ink.NEAR));
    }

    private static List<Shape> barFromFront(Point at, double length) {
        double half = length / 2;
        return List.of(
                bar(2.2, Point.at(at.x() - half, 0), at.plus(-half, 2)),
                bar(2.2, Point.at(at.x() + half, 0), at.plus(half, 2)),
                bar(2.2, Point.at(at.x() - half - 5, 0.6), Point.at(at.x() - half + 5, 0.6)),
                bar(2.2, Point.at(at.x() + half - 5, 0.6), Point.at(at.x() + half + 5, 0.6)),
                new Shape.Line(Path.line(List.of(at.plus(-half, 0), at.plus(half, 0))), Ink.EDGE, 2, false));
    }

    private static List<Shape> roller(Point at, double turned) {
        List<Shape> shapes = new ArrayList<>(List.of(
                area(Path.circle(at, ROLLER), Ink.THING),
                new Shape.Area(Path.circle(at, 1.6), Ink.PAPER, Ink.EDGE, EDGE)));
        for (int i = 0; i < 6; i++) {
            Point rim = at.towards(turned + 60 * i, 3);
            shapes.add(new Shape.Area(Path.circle(rim, 0.45), Ink.EDGE, Ink.EDGE, 0));
        }
        return shapes;
    }

    private static List<Shape> ball(Point at, double turned) {
        return List.of(
                area(Path.circle(at, BALL), Ink.THING),
                new Shape.Line(
                        Path.smooth(List.of(
                                at.towards(turned + 60, BALL), at.towards(turned, 0.4), at.towards(turned - 60, BALL))),
                        Ink.EDGE,
                        0.5,
                        false));
    }

    /** The place is the axle of the pedals; degrees are where the near pedal stands. */
    private static List<Shape> bicycle(Point at, double pedal) {
        Point saddle = at.plus(-13, 40);
        Point handle = at.plus(24, 54);
        Point wheel = at.plus(27, 1);
        List<Shape> parts = new ArrayList<>(List.of(
                bar(2, Point.at(at.x() - 26, 1), Point.at(at.x() + 40, 1)),
                bar(2.4, Point.at(at.x() - 14, 1), at, at.plus(21, 26)),
                bar(2.4, Point.at(at.x() + 27, 1), wheel),
                new Shape.Area(Path.circle(wheel, 12), Ink.PAPER, Ink.GROUND, 2),
                new Shape.Area(Path.circle(wheel, 2), Ink.GROUND, Ink.GROUND, 0),
                bar(2.4, at, saddle.plus(0, -1)),
                bar(2.4, wheel, at.plus(20, 40), handle.plus(-1, 0)),
                new Shape.Line(
                        Path.smooth(List.of(handle.plus(-2, -0.5), handle.plus(4, 0), handle.plus(5.5, 3.5))),
                        Ink.EDGE,
                        2,
                        false),
                area(Path.box(saddle.plus(-0.5, -1.1), 14, 2.4, 1.1, -4), Ink.THING),
                new Shape.Area(Path.circle(at, 3.4), Ink.THING, Ink.GROUND, 1)));
        for (double side : new double[] {180, 0}) {
            Point end = at.towards(pedal + side, 7.5);
            parts.add(new Shape.Line(Path.line(List.of(at, end)), Ink.EDGE, 1.3, false));
            parts.add(new Shape.Line(Path.line(List.of(end.plus(-2.4, 0), end.plus(2.4, 0))), Ink.EDGE, 1.6, false));
        }
        return parts;
    }

    /** The place is the pivot; degrees are where the head end of the board points. */
    private static List<Shape> inversionTable(Point at, double degrees) {
        Point head = at.towards(degrees, 46);
        Point feet = at.towards(degrees + 180, 56);
        Point ankles = feet.towards(degrees - 90, 7.2);
        return List.of(
                bar(2.4, Point.at(at.x() - 26, 0.8), at, Point.at(at.x() + 26, 0.8)),
                bar(1.6, Point.at(at.x() - 14, at.y() * 0.46), Point.at(at.x() + 14, at.y() * 0.46)),
                area(Path.box(at.between(head, 0.5).towards(degrees - 90, 0), 50, 2.6, 1.2, degrees), Ink.THING),
                bar(1.8, at.towards(degrees + 180, 2), feet),
                bar(1.8, feet, ankles),
                new Shape.Area(Path.circle(at, 1.9), Ink.GROUND, Ink.EDGE, EDGE));
    }

    /** The place is the middle of the hip pad. */
    private static List<Shape> backExtension(Point at) {
        Point plate = at.plus(-41.2, -34.2);
        Point hook = at.plus(-41.3, -28.2);
        return List.of(
                bar(2.4, Point.at(plate.x(), 0.8), Point.at(at.x() + 18, 0.8)),
                bar(2.4, Point.at(at.x() + 6, 0.8), at.plus(0, -2)),
                bar(2.4, Point.at(plate.x() + 8, 0.8), at.plus(-3, -3)),
                bar(2, plate.towards(132, 9), plate.towards(-48, 9)),
                bar(1.6, plate.towards(132, 9), hook),
                area(Path.circle(hook, 2.4), Ink.THING),
                area(Path.box(at, 15, 4.4, 2.1, 45), Ink.THING));
    }
}
