package org.homespine.figures.body;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Point;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.View;

/** What a body can do: knee and elbow 0 to 150 degrees, hip -20 to 130, the whole spine -60 back to 90 forward. */
public final class Anatomy {

    private static final double ROUNDING = 0.5;

    private Anatomy() {}

    /** What no body could do in this stance, in words; empty when all is well. */
    public static List<String> complaints(Stance stance, View view) {
        List<String> found = new ArrayList<>();
        double spine = stance.spine().getFirst() - stance.spine().getLast();
        if (view.isSide()) {
            within(found, "spine", Stance.turned(spine), -60, 90);
        } else {
            within(found, "spine to the side", Stance.turned(spine), -60, 60);
        }
        for (LimbName limb : LimbName.values()) {
            within(found, limb.middle().name(), bend(stance, view, limb), 0, 150);
            if (view.isSide() && !limb.isArm() && stance.limb(limb).upper().outOfPlane() == 0) {
                within(found, limb.root().name(), hip(stance, limb), -20, 130);
            }
        }
        return found;
    }

    private static double bend(Stance stance, View view, LimbName limb) {
        Stance.Held held = stance.limb(limb);
        if (!view.isSide() || held.upper().outOfPlane() != 0 || held.lower().outOfPlane() != 0) {
            return between(held);
        }
        double bend = Stance.turned(held.lower().degrees() - held.upper().degrees());
        return limb.isArm() ? bend : -bend;
    }

    private static double between(Stance.Held held) {
        var one = Point.ORIGIN.towards(held.upper().degrees(), held.upper().outOfPlane(), 1);
        var two = Point.ORIGIN.towards(held.lower().degrees(), held.lower().outOfPlane(), 1);
        double cosine = one.x() * two.x() + one.y() * two.y() + one.depth() * two.depth();
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1.0, 1.0)));
    }

    private static double hip(Stance stance, LimbName leg) {
        double thigh = stance.limb(leg).upper().degrees();
        double flexed = thigh - stance.spine().getFirst() + 180;
        // A hip that goes past straight up is bent far, not stretched far.
        double turned = Stance.turned(flexed);
        return turned < -100 ? turned + 360 : turned;
    }

    private static void within(List<String> found, String what, double degrees, double least, double most) {
        if (degrees < least - ROUNDING || degrees > most + ROUNDING) {
            found.add(what + " at " + Math.round(degrees) + " degrees; " + Math.round(least) + " to " + Math.round(most)
                    + " can be");
        }
    }
}
