package org.homespine.figures.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homespine.figures.Point;
import org.homespine.figures.pose.Joint;
import org.homespine.figures.pose.Limb;
import org.homespine.figures.pose.Limb.Direction;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.Pose;
import org.homespine.figures.pose.View;
import org.jspecify.annotations.Nullable;

/** Turns poses into stances: blends the spine, puts the figure on the ground, and lets hands and feet reach what they rest on. */
public final class Posing {

    private static final Direction DOWN = new Direction(-90, 0);

    private final View view;

    public Posing(View view) {
        this.view = view;
    }

    public Stance stance(Pose pose) {
        Stance stance = new Stance(
                Point.ORIGIN,
                blended(pose.spine()),
                pose.neck(),
                pose.head(),
                pose.shrug(),
                pose.twist(),
                pose.look(),
                free(pose));
        return resting(grounded(stance, pose, pose, 0), pose, pose, 0);
    }

    /** The stance on the way between two poses, with whatever rests in both still resting. */
    public Stance between(Pose from, Pose to, double share) {
        if (share <= 0 || share >= 1) {
            return stance(share <= 0 ? from : to);
        }
        Stance stance = stance(from).towards(stance(to), share);
        return resting(grounded(stance, from, to, share), from, to, share);
    }

    private static List<Double> blended(List<Double> directions) {
        List<Double> parts = new ArrayList<>();
        for (int i = 0; i < Stance.PARTS; i++) {
            double place = (double) i / (Stance.PARTS - 1) * (directions.size() - 1);
            int before = Math.min((int) place, directions.size() - 2);
            double one = directions.get(before);
            parts.add(one + (directions.get(before + 1) - one) * (place - before));
        }
        return parts;
    }

    private Map<LimbName, Stance.Held> free(Pose pose) {
        Map<LimbName, Stance.Held> limbs = new EnumMap<>(LimbName.class);
        for (LimbName name : LimbName.values()) {
            limbs.put(
                    name,
                    switch (pose.limb(name)) {
                        case Limb.Free(Direction upper, Direction lower, @Nullable Double end) ->
                            new Stance.Held(upper, lower, end(name, end, lower.degrees()));
                        case Limb.Resting ignored -> new Stance.Held(DOWN, DOWN, 0);
                        case Limb.OnElbow ignored -> new Stance.Held(DOWN, DOWN, 0);
                    });
        }
        return limbs;
    }

    private double end(LimbName name, @Nullable Double given, double lower) {
        return given != null ? given : name.isArm() || !view.isSide() ? lower : lower + 90;
    }

    private Stance grounded(Stance stance, Pose from, Pose to, double share) {
        Pose.Hip one = from.hip();
        Pose.Hip two = to.hip();
        boolean sameJoint = one.fixed() == two.fixed();
        if (!sameJoint || one.y() != null || two.y() != null) {
            return from == to ? placed(stance, from) : betweenGrounds(stance, from, to);
        }
        Stance start = stance.at(Point.ORIGIN);
        double x = one.x()
                + (two.x() - one.x()) * share
                - Skeleton.of(start, view).at(one.fixed()).x();
        return start.at(Point.at(x, -lowest(start, from, to)));
    }

    private Stance placed(Stance stance, Pose pose) {
        Double y = pose.hip().y();
        Stance start = stance.at(Point.ORIGIN);
        Point fixed = Skeleton.of(start, view).at(pose.hip().fixed());
        return start.at(Point.at(pose.hip().x() - fixed.x(), y == null ? -lowest(start, pose, pose) : y - fixed.y()));
    }

    private Stance betweenGrounds(Stance stance, Pose from, Pose to) {
        if (!view.isSide() || (from.hip().y() != null && to.hip().y() != null)) {
            return stance;
        }
        // One of the two rests on the ground: nothing may sink into it on the way.
        double sunk = Math.min(
                0,
                lowest(stance.at(Point.at(stance.hip().x(), 0)), from, to)
                        + stance.hip().y());
        return stance.at(stance.hip().plus(0, -sunk));
    }

    /** The height of the lowest part of the body. */
    public static double lowest(Skeleton skeleton) {
        return lowest(skeleton, List.of(LimbName.values()));
    }

    private double lowest(Stance stance, Pose from, Pose to) {
        List<LimbName> free = Arrays.stream(LimbName.values())
                .filter(name -> from.limb(name) instanceof Limb.Free || to.limb(name) instanceof Limb.Free)
                .toList();
        return lowest(Skeleton.of(stance, view), free);
    }

    private static double lowest(Skeleton skeleton, List<LimbName> limbs) {
        return Body.rounds(skeleton, limbs).stream()
                .mapToDouble(disc -> disc.centre().y() - disc.radius())
                .min()
                .orElse(0);
    }

    private Stance resting(Stance stance, Pose from, Pose to, double share) {
        Stance reached = stance;
        // Legs first: hands may rest on them.
        for (LimbName name : List.of(LimbName.FAR_LEG, LimbName.NEAR_LEG, LimbName.FAR_ARM, LimbName.NEAR_ARM)) {
            reached = resting(reached, name, from.limb(name), to.limb(name), share);
        }
        return reached;
    }

    private Stance resting(Stance stance, LimbName name, Limb from, Limb to, double share) {
        return switch (from) {
            case Limb.Free ignored -> stance;
            case Limb.OnElbow elbow ->
                to instanceof Limb.OnElbow ? stance.with(name, leaning(stance, name, elbow)) : stance;
            case Limb.Resting one ->
                to instanceof Limb.Resting two ? stance.with(name, reaching(stance, name, one, two, share)) : stance;
        };
    }

    private Stance.Held leaning(Stance stance, LimbName name, Limb.OnElbow elbow) {
        Point root = Skeleton.of(stance, view).at(name.root());
        double drop = Math.clamp((elbow.height() - root.y()) / Build.upper(name), -1.0, 1.0);
        double slant = Math.toDegrees(Math.asin(drop));
        double upper = elbow.lower() > 90 ? 180 - slant : slant;
        return new Stance.Held(
                new Direction(upper, 0), new Direction(elbow.lower(), 0), end(name, elbow.end(), elbow.lower()));
    }

    private Stance.Held reaching(Stance stance, LimbName name, Limb.Resting one, Limb.Resting two, double share) {
        Skeleton skeleton = Skeleton.of(stance, view);
        Point goal = goal(one, skeleton).between(goal(two, skeleton), share);
        Point root = skeleton.at(name.root());
        double upper = Build.upper(name);
        double lower = Build.lower(name);
        double far = Math.clamp(root.distance(goal), Math.abs(upper - lower) + 0.01, upper + lower - 0.01);
        double lean = Math.toDegrees(Math.acos((upper * upper + far * far - lower * lower) / (2 * upper * far)));
        double direct = root.angleTo(goal);
        double first = direct + lean * side(name, one);
        double second = root.towards(first, upper).angleTo(root.towards(direct, far));
        double end = Stance.turn(end(name, one.end(), second), end(name, two.end(), second), share);
        return new Stance.Held(new Direction(first, 0), new Direction(second, 0), end);
    }

    /** From the side a knee bends backwards and an elbow forwards; from the front the pose says it. */
    private int side(LimbName name, Limb.Resting resting) {
        if (view.isSide()) {
            return name.isArm() ? -1 : 1;
        }
        return resting.bend();
    }

    /** Where wrist or ankle should be. */
    public static Point goal(Limb.Resting resting, Skeleton skeleton) {
        Joint on = resting.on();
        return on == null ? Point.at(resting.x(), resting.y()) : skeleton.at(on).plus(resting.x(), resting.y());
    }
}
