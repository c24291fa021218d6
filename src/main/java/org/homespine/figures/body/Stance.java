package org.homespine.figures.body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homespine.figures.Point;
import org.homespine.figures.pose.Limb.Direction;
import org.homespine.figures.pose.LimbName;

/** Every joint's angle and the place of the hip: all that is needed to draw the figure. */
public record Stance(
        Point hip,
        List<Double> spine,
        double neck,
        double head,
        double shrug,
        double twist,
        double look,
        Map<LimbName, Held> limbs) {

    /** The directions of a limb's three parts. */
    public record Held(Direction upper, Direction lower, double end) {}

    /** Parts of the spine. */
    public static final int PARTS = 6;

    public Stance {
        spine = List.copyOf(spine);
        limbs = Map.copyOf(limbs);
    }

    Held limb(LimbName name) {
        Held held = limbs.get(name);
        if (held == null) {
            throw new IllegalStateException("no " + name);
        }
        return held;
    }

    Stance at(Point place) {
        return new Stance(place, spine, neck, head, shrug, twist, look, limbs);
    }

    Stance with(LimbName name, Held held) {
        Map<LimbName, Held> changed = new EnumMap<>(limbs);
        changed.put(name, held);
        return new Stance(hip, spine, neck, head, shrug, twist, look, changed);
    }

    /** The stance on the way to another, each joint turned the shorter way round. */
    Stance towards(Stance other, double share) {
        List<Double> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(turn(spine.get(i), other.spine.get(i), share));
        }
        Map<LimbName, Held> held = new EnumMap<>(LimbName.class);
        for (LimbName name : LimbName.values()) {
            Held one = limb(name);
            Held two = other.limb(name);
            held.put(
                    name,
                    new Held(
                            turn(one.upper, two.upper, share),
                            turn(one.lower, two.lower, share),
                            turn(one.end, two.end, share)));
        }
        return new Stance(
                hip.between(other.hip, share),
                parts,
                turn(neck, other.neck, share),
                turn(head, other.head, share),
                shrug + (other.shrug - shrug) * share,
                twist + (other.twist - twist) * share,
                look + (other.look - look) * share,
                held);
    }

    private static Direction turn(Direction from, Direction to, double share) {
        return new Direction(
                turn(from.degrees(), to.degrees(), share), turn(from.outOfPlane(), to.outOfPlane(), share));
    }

    static double turn(double from, double to, double share) {
        return from + turned(to - from) * share;
    }

    /** An angle as -180 to 180 degrees. */
    static double turned(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
