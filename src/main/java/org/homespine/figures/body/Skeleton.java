package org.homespine.figures.body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homespine.figures.Point;
import org.homespine.figures.pose.Joint;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.View;

/** Where every joint is in one view of a stance. */
public record Skeleton(Stance stance, View view, List<Point> spine, Map<Joint, Point> joints) {

    public static Skeleton of(Stance stance, View view) {
        List<Point> spine = new ArrayList<>(List.of(stance.hip()));
        for (double part : stance.spine()) {
            spine.add(spine.getLast().towards(part, Build.SPINE / Stance.PARTS));
        }
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        joints.put(Joint.PELVIS, stance.hip());
        joints.put(Joint.LOW_BACK, spine.get(1).between(spine.get(2), 0.5));
        joints.put(Joint.MID_BACK, spine.get(3));
        joints.put(Joint.UPPER_BACK, spine.get(5));
        joints.put(Joint.CHEST, spine.get(6));
        head(stance, view, spine.getLast(), joints);
        for (LimbName limb : LimbName.values()) {
            limb(limb, stance, root(limb, stance, view, spine), view, joints);
        }
        return new Skeleton(stance, view, List.copyOf(spine), Map.copyOf(joints));
    }

    private static void head(Stance stance, View view, Point top, Map<Joint, Point> joints) {
        Point head = top.towards(stance.neck(), Build.NECK).towards(stance.head(), Build.HEAD - 0.6);
        joints.put(Joint.HEAD, head);
        joints.put(Joint.CROWN, head.towards(stance.head(), Build.HEAD));
        joints.put(Joint.FACE, view.isSide() ? head.towards(stance.head() - 90, Build.HEAD) : head);
    }

    private static Point root(LimbName limb, Stance stance, View view, List<Point> spine) {
        Point middle = limb.isArm() ? spine.getLast().towards(stance.spine().getLast() + 180, 1.2) : spine.getFirst();
        if (view.isSide()) {
            return middle;
        }
        double along = limb.isArm() ? stance.spine().getLast() : stance.spine().getFirst();
        double half = limb.isArm() ? Build.SHOULDERS : Build.HIPS * Math.cos(Math.toRadians(stance.twist()));
        boolean left = limb.isNear() == (view == View.FRONT);
        return middle.towards(along + (left ? 90 : -90), half).towards(along, limb.isArm() ? stance.shrug() - 1 : 0);
    }

    private static void limb(LimbName limb, Stance stance, Point root, View view, Map<Joint, Point> joints) {
        Stance.Held held = stance.limb(limb);
        Point middle = root.towards(held.upper().degrees(), held.upper().outOfPlane(), Build.upper(limb));
        Point end = middle.towards(held.lower().degrees(), held.lower().outOfPlane(), Build.lower(limb));
        joints.put(limb.root(), root);
        joints.put(limb.middle(), middle);
        joints.put(limb.end(), end);
        joints.put(
                limb.tip(),
                limb.isArm()
                        ? end.towards(held.end(), Build.HAND)
                        : view.isSide()
                                ? end.towards(held.end(), 8.3).towards(held.end() - 90, 2.6)
                                : end.towards(held.end(), view == View.FRONT ? 3 : 7));
    }

    public Point at(Joint joint) {
        Point point = joints.get(joint);
        if (point == null) {
            throw new IllegalStateException("no " + joint);
        }
        return point;
    }
}
