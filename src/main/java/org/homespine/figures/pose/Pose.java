package org.homespine.figures.pose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key pose. Angles in degrees, 0 right and 90 up; lengths in hundredths of the figure's height.
 *
 * @param steps the steps of the exercise that the pose shows, counted from 1
 * @param view from where it is seen; the figure moves only between poses that are seen alike
 * @param cut whether the way from the pose before is not to be seen
 * @param hip where the hip is; the lowest part of the body rests on the ground when its height is not given
 * @param spine directions from hip to neck, blended over the parts of the spine
 * @param shrug by how much the shoulders are lifted
 * @param twist by how many degrees the pelvis is turned to the side, where it is seen from the front
 * @param look to which side the face is turned, -1 to 1, where it is seen from the front
 */
public record Pose(
        List<Integer> steps,
        View view,
        Hip hip,
        List<Double> spine,
        double neck,
        double head,
        double shrug,
        double twist,
        double look,
        Map<LimbName, Limb> limbs,
        List<Thing> things,
        List<Arrow> arrows,
        List<Zone> zones,
        boolean held,
        boolean cut) {

    /** Where the hip is, or a joint that stays where it is while the figure moves. */
    public record Hip(Joint fixed, double x, @Nullable Double y) {}

    public Pose {
        steps = List.copyOf(steps);
        spine = List.copyOf(spine);
        limbs = Map.copyOf(new EnumMap<>(limbs));
        things = List.copyOf(things);
        arrows = List.copyOf(arrows);
        zones = List.copyOf(zones);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a pose names the steps that it shows");
        }
        if (spine.size() < 2) {
            throw new IllegalArgumentException("a spine has at least two directions");
        }
        if (limbs.size() != LimbName.values().length) {
            throw new IllegalArgumentException("a pose holds both arms and both legs");
        }
    }

    public Limb limb(LimbName name) {
        Limb limb = limbs.get(name);
        if (limb == null) {
            throw new IllegalStateException("no " + name);
        }
        return limb;
    }
}
