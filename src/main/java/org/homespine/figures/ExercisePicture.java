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
import org.homespine.figures.pose.View;
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
    private final List<Stance> stances;
    private final Box box;

    private ExercisePicture(PoseDocument document) {
        this.document = document;
        this.stances = document.poses().stream()
                .map(pose -> new Posing(pose.view()).stance(pose))
                .toList();
        this.box = around();
    }

    /** Draws the document; throws {@link IllegalArgumentException} when no body could stand, lie or hang like that. */
    public static ExercisePicture of(PoseDocument document) {
        ExercisePicture picture = new ExercisePicture(document);
        for (int i = 0; i < picture.stances.size(); i++) {
            List<String> complaints = Anatomy.complaints(
                    picture.stances.get(i), document.poses().get(i).view());
            if (!complaints.isEmpty()) {
                throw new IllegalArgumentException("pose " + (i + 1) + ": " + String.join(", ", complaints));
            }
        }
        return picture;
    }

    /** The same picture, described in the words of another language. */
    public ExercisePicture describedAs(String other) {
        return new ExercisePicture(document.describedAs(other));
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

    /** The steps of the exercise that a key pose shows, counted from 1. */
    public List<Integer> steps(int index) {
        return document.poses().get(index).steps();
    }

    /** Whether a key pose is one to stay in. */
    public boolean isHeld(int index) {
        return document.poses().get(index).held();
    }

    /** For lists: the pose that matters most over a dashed ghost of the one before it. */
    public Drawing small() {
        int main = main();
        List<Shape> shapes = new ArrayList<>(surroundings(main));
        if (main > 0 && movesOn(main - 1)) {
            shapes.addAll(ghost(body(skeleton(main - 1, 0))));
        }
        shapes.addAll(body(skeleton(main, 0)));
        shapes.addAll(zones(main));
        return inBox(shapes, box, alt());
    }

    /** The ways from pose to pose in small moves. */
    public Motion motion() {
        List<Motion.Way> ways = new ArrayList<>();
        int first = 0;
        for (int pose = 0; pose < poses(); pose++) {
            if (!movesOn(pose)) {
                ways.add(way(first, pose));
                first = pose + 1;
            }
        }
        return new Motion(box.width(), box.height(), alt(), ways);
    }

    private Motion.Way way(int first, int last) {
        List<List<Shape>> frames = new ArrayList<>(List.of(frame(first, 0)));
        for (int pose = first; pose < last; pose++) {
            for (int step = 1; step < FRAMES; step++) {
                frames.add(frame(pose, (double) step / FRAMES));
            }
            frames.add(frame(pose + 1, 0));
        }
        return new Motion.Way(
                frames,
                IntStream.rangeClosed(0, last - first)
                        .map(pose -> pose * FRAMES)
                        .boxed()
                        .toList());
    }

    /** The skeleton on the way from one pose to the next, for whoever checks it. */
    Skeleton skeleton(int pose, double share) {
        return Skeleton.of(stance(pose, share), view(pose));
    }

    PoseDocument document() {
        return document;
    }

    /** Whether the figure is seen going from this pose to the next. */
    boolean movesOn(int pose) {
        return pose + 1 < poses() && !document.poses().get(pose + 1).cut() && view(pose) == view(pose + 1);
    }

    private View view(int pose) {
        return document.poses().get(pose).view();
    }

    private Stance stance(int pose, double share) {
        return share == 0
                ? stances.get(pose)
                : new Posing(view(pose))
                        .between(document.poses().get(pose), document.poses().get(pose + 1), share);
    }

    private List<Shape> frame(int pose, double share) {
        List<Shape> shapes = new ArrayList<>(ground(pose));
        things(pose, share).forEach(thing -> shapes.addAll(ThingSign.of(thing)));
        shapes.addAll(body(skeleton(pose, share)));
        return shapes.stream()
                .map(shape -> shape.moved(-box.left(), -box.bottom(), 1))
                .toList();
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
        List<Shape> shapes = new ArrayList<>(surroundings(index));
        shapes.addAll(body(skeleton(index, 0)));
        shapes.addAll(zones(index));
        shapes.addAll(arrows(index));
        return shapes;
    }

    private List<Shape> body(Skeleton skeleton) {
        return Body.of(skeleton, document.quiet(), document.upperBody());
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

    private List<Shape> surroundings(int pose) {
        List<Shape> shapes = new ArrayList<>(ground(pose));
        document.poses().get(pose).things().forEach(thing -> shapes.addAll(ThingSign.of(thing)));
        return shapes;
    }

    private List<Shape> ground(int pose) {
        if (document.upperBody() || has(pose, Thing.Kind.MAT_FROM_ABOVE)) {
            return List.of();
        }
        double height = (has(pose, Thing.Kind.MAT) ? -ThingSign.MAT : 0) - GROUND / 2;
        Path line = Path.line(List.of(Point.at(box.left() + 1, height), Point.at(box.right() - 1, height)));
        return List.of(new Shape.Line(line, Ink.GROUND, GROUND, false));
    }

    private boolean has(int pose, Thing.Kind kind) {
        return document.poses().get(pose).things().stream().anyMatch(thing -> thing.kind() == kind);
    }

    private int main() {
        return IntStream.range(0, poses())
                .filter(i -> document.poses().get(i).held())
                .reduce((before, after) -> after)
                .orElse(poses() - 1);
    }

    /** Holds every pose with its things, the ways between them and its signs. */
    private Box around() {
        Box all = Box.NOTHING;
        for (int i = 0; i < poses(); i++) {
            Stream<Shape> shapes = Stream.concat(
                    Stream.concat(things(i, 0).stream().flatMap(thing -> ThingSign.of(thing).stream()), ways(i)),
                    Stream.concat(zones(i).stream(), arrows(i).stream()));
            all = shapes.map(Shape::box).reduce(all, Box::and);
        }
        return all.grown(MARGIN);
    }

    private Stream<Shape> ways(int pose) {
        int frames = movesOn(pose) ? FRAMES : 1;
        return IntStream.range(0, frames)
                .mapToObj(step -> body(skeleton(pose, (double) step / FRAMES)))
                .flatMap(List::stream);
    }

    private Drawing beside(List<List<Shape>> panels, boolean numbered) {
        double badges = numbered ? Badges.HEIGHT : 0;
        double width = Math.max(box.width(), widestRow());
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            double left = i * (width + GAP);
            double inset = (width - box.width()) / 2;
            panels.get(i).forEach(shape -> shapes.add(shape.moved(left + inset - box.left(), -box.bottom(), 1)));
            if (numbered) {
                Pose pose = document.poses().get(i);
                shapes.addAll(Badges.row(Point.at(left + 1.2, box.height() + badges - 1.2), pose.steps(), pose.held()));
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
