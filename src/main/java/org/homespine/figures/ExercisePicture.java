package org.homespine.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homespine.figures.body.Anatomy;
import org.homespine.figures.body.Body;
import org.homespine.figures.body.Posing;
import org.homespine.figures.body.Skeleton;
import org.homespine.figures.body.Stance;
import org.homespine.figures.pose.Arrow;
import org.homespine.figures.pose.Pose;
import org.homespine.figures.pose.PoseDocument;
import org.homespine.figures.pose.Thing;
import org.homespine.figures.signs.ArrowSign;
import org.homespine.figures.signs.Badges;
import org.homespine.figures.signs.ThingSign;
import org.homespine.figures.signs.ZoneSign;

/** The picture of one exercise: its key poses side by side, small for lists, and moving. */
public final class ExercisePicture {

    private static final double MARGIN = 3;
    private static final double GAP = 5;
    private static final double GROUND = 0.7;
    private static final int FRAMES = 8;

    private final PoseDocument document;
    private final Posing posing;
    private final List<Stance> stances;

    private ExercisePicture(PoseDocument document) {
        this.document = document;
        this.posing = new Posing(document.view());
        this.stances = document.poses().stream().map(posing::stance).toList();
    }

    /** Draws the document; throws {@link IllegalArgumentException} when no body could stand, lie or hang like that. */
    public static ExercisePicture of(PoseDocument document) {
        ExercisePicture picture = new ExercisePicture(document);
        for (int i = 0; i < picture.stances.size(); i++) {
            List<String> complaints = Anatomy.complaints(picture.stances.get(i), document.view());
            if (!complaints.isEmpty()) {
                throw new IllegalArgumentException("pose " + (i + 1) + ": " + String.join(", ", complaints));
            }
        }
        return picture;
    }

    /** What the picture shows, in words. */
    public String alt() {
        return document.alt();
    }

    public int poses() {
        return stances.size();
    }

    /** The key poses from left to right, with the numbers of their steps, arrows and zones. */
    public Drawing still() {
        return beside(IntStream.range(0, poses()).mapToObj(this::withSigns).toList(), true);
    }

    /** One key pose alone, with its signs, in the same scale and place as the others. */
    public Drawing pose(int index) {
        return beside(List.of(withSigns(index)), false);
    }

    /** For lists: the pose that matters most over a dashed ghost of the one before it. */
    public Drawing small() {
        int main = main();
        List<Shape> shapes = new ArrayList<>(surroundings(document.poses().get(main), box()));
        if (main > 0) {
            shapes.addAll(ghost(body(stances.get(main - 1))));
        }
        shapes.addAll(body(stances.get(main)));
        shapes.addAll(zones(main));
        return inBox(shapes, box(), alt());
    }

    /** The way from the first pose to the last in small moves. */
    public Motion motion() {
        List<List<Shape>> frames = new ArrayList<>();
        List<Integer> stops = new ArrayList<>(List.of(0));
        frames.add(frame(0, 0));
        for (int i = 0; i + 1 < poses(); i++) {
            for (int step = 1; step <= FRAMES; step++) {
                frames.add(frame(i, (double) step / FRAMES));
            }
            stops.add(frames.size() - 1);
        }
        Box box = box();
        return new Motion(
                box.width(),
                box.height(),
                alt(),
                frames.stream()
                        .map(frame -> frame.stream()
                                .map(shape -> shape.moved(-box.left(), -box.bottom(), 1))
                                .toList())
                        .toList(),
                stops);
    }

    /** The skeleton on the way from one pose to the next, for whoever checks it. */
    Skeleton skeleton(int pose, double share) {
        return Skeleton.of(stance(pose, share), document.view());
    }

    PoseDocument document() {
        return document;
    }

    private Stance stance(int pose, double share) {
        return share == 0
                ? stances.get(pose)
                : posing.between(document.poses().get(pose), document.poses().get(pose + 1), share);
    }

    private List<Shape> frame(int pose, double share) {
        List<Shape> shapes = new ArrayList<>(ground(box()));
        things(pose, share).forEach(thing -> shapes.addAll(ThingSign.of(thing)));
        shapes.addAll(body(stance(pose, share)));
        return shapes;
    }

    private List<Thing> things(int pose, double share) {
        List<Thing> here = document.poses().get(pose).things();
        if (share == 0) {
            return here;
        }
        List<Thing> there = document.poses().get(pose + 1).things();
        List<Thing> moved = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            moved.add(here.get(i).towards(there.get(i), share));
        }
        return moved;
    }

    private List<Shape> withSigns(int index) {
        List<Shape> shapes = new ArrayList<>(surroundings(document.poses().get(index), box()));
        shapes.addAll(body(stances.get(index)));
        shapes.addAll(zones(index));
        shapes.addAll(arrows(index));
        return shapes;
    }

    private List<Shape> body(Stance stance) {
        return Body.of(Skeleton.of(stance, document.view()), document.quiet(), document.upperBody());
    }

    private static List<Shape> ghost(List<Shape> body) {
        List<Shape.Flesh> flesh = body.stream()
                .filter(Shape.Flesh.class::isInstance)
                .map(Shape.Flesh.class::cast)
                .toList();
        Stream<Shape> rim = flesh.stream().map(part -> new Shape.Line(part.outline(), Ink.GHOST, 1.2, true));
        Stream<Shape> inside = flesh.stream().map(part -> new Shape.Area(part.outline(), Ink.PAPER, Ink.PAPER, 0));
        return Stream.concat(rim, inside).toList();
    }

    private List<Shape> zones(int index) {
        Skeleton skeleton = skeleton(index, 0);
        return document.poses().get(index).zones().stream()
                .flatMap(zone -> ZoneSign.on(skeleton, zone).stream())
                .toList();
    }

    private List<Shape> arrows(int index) {
        List<Shape> shapes = new ArrayList<>();
        for (Arrow arrow : document.poses().get(index).arrows()) {
            shapes.addAll(
                    switch (arrow) {
                        case Arrow.Across(
                                double fromX,
                                double fromY,
                                double toX,
                                double toY,
                                double bow,
                                boolean bothWays) ->
                            ArrowSign.bowed(Point.at(fromX, fromY), Point.at(toX, toY), bow, bothWays);
                        case Arrow.Along along -> ArrowSign.along(way(index, along), false);
                    });
        }
        return shapes;
    }

    private List<Point> way(int index, Arrow.Along along) {
        if (index == 0) {
            throw new IllegalArgumentException("the first pose has no way that leads to it");
        }
        return IntStream.rangeClosed(0, FRAMES)
                .mapToObj(step -> skeleton(index - 1, (double) step / FRAMES)
                        .at(along.joint())
                        .plus(along.dx(), along.dy()))
                .toList();
    }

    private List<Shape> surroundings(Pose pose, Box box) {
        List<Shape> shapes = new ArrayList<>(ground(box));
        pose.things().forEach(thing -> shapes.addAll(ThingSign.of(thing)));
        return shapes;
    }

    private List<Shape> ground(Box box) {
        if (document.upperBody() || seenFromAbove()) {
            return List.of();
        }
        double top = has(Thing.Kind.MAT) ? -ThingSign.MAT : 0;
        return List.of(new Shape.Line(
                Path.line(List.of(
                        Point.at(box.left() + 1, top - GROUND / 2), Point.at(box.right() - 1, top - GROUND / 2))),
                Ink.GROUND,
                GROUND,
                false));
    }

    private boolean seenFromAbove() {
        return has(Thing.Kind.MAT_FROM_ABOVE);
    }

    private boolean has(Thing.Kind kind) {
        return document.poses().stream()
                .flatMap(pose -> pose.things().stream())
                .anyMatch(thing -> thing.kind() == kind);
    }

    private int main() {
        return IntStream.range(0, poses())
                .filter(i -> document.poses().get(i).held())
                .reduce((before, after) -> after)
                .orElse(poses() - 1);
    }

    /** Holds every pose with its things, the ways between them and its signs. */
    private Box box() {
        Box box = Box.NOTHING;
        for (int i = 0; i < poses(); i++) {
            Stream<Shape> shapes = Stream.concat(
                    Stream.concat(things(i, 0).stream().flatMap(thing -> ThingSign.of(thing).stream()), ways(i)),
                    Stream.concat(zones(i).stream(), arrows(i).stream()));
            box = shapes.map(Shape::box).reduce(box, Box::and);
        }
        return box.grown(MARGIN);
    }

    private Stream<Shape> ways(int pose) {
        int frames = pose + 1 < poses() ? FRAMES : 1;
        return IntStream.range(0, frames)
                .mapToObj(step -> body(stance(pose, (double) step / FRAMES)))
                .flatMap(List::stream);
    }

    private Drawing beside(List<List<Shape>> panels, boolean numbered) {
        Box box = box();
        double badges = numbered ? Badges.HEIGHT : 0;
        double width = Math.max(box.width(), widestRow());
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            double left = i * (width + GAP);
            double inset = (width - box.width()) / 2;
            panels.get(i).forEach(shape -> shapes.add(shape.moved(left + inset - box.left(), -box.bottom(), 1)));
            if (numbered) {
                Pose pose = document.poses().get(i);
                shapes.addAll(Badges.row(Point.at(left + 1, box.height() + badges - 1), pose.steps(), pose.held()));
            }
        }
        return new Drawing(panels.size() * (width + GAP) - GAP, box.height() + badges, alt(), shapes);
    }

    private double widestRow() {
        return document.poses().stream()
                        .mapToDouble(pose -> Badges.width(pose.steps(), pose.held()))
                        .max()
                        .orElse(0)
                + 2;
    }

    private static Drawing inBox(List<Shape> shapes, Box box, String alt) {
        return new Drawing(
                box.width(),
                box.height(),
                alt,
                shapes.stream()
                        .map(shape -> shape.moved(-box.left(), -box.bottom(), 1))
                        .toList());
    }
}
