package org.homespine.library.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homespine.figures.ExercisePicture;
import org.homespine.figures.pose.Arrow;
import org.homespine.figures.pose.Joint;
import org.homespine.figures.pose.Limb;
import org.homespine.figures.pose.Limb.Direction;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.Pose;
import org.homespine.figures.pose.PoseDocument;
import org.homespine.figures.pose.Thing;
import org.homespine.figures.pose.View;
import org.homespine.figures.pose.Zone;
import org.jspecify.annotations.Nullable;

/** Reads the pose document of one exercise. What a pose leaves out is as in the pose before it. */
final class PictureReading {

    /** How far the left hand or foot stands beside the right one, so that both are seen. */
    private static final double BESIDE = 3;

    private final Entry document;
    private final int steps;

    private PictureReading(Entry document, int steps) {
        this.document = document.knows("alt", "view", "upper_body", "quiet", "poses");
        this.steps = steps;
    }

    /** The picture of an exercise that has so many steps. */
    static ExercisePicture read(Entry document, int steps) {
        return new PictureReading(document, steps).picture();
    }

    private ExercisePicture picture() {
        List<Pose> poses = new ArrayList<>();
        for (Entry entry : document.entries("poses")) {
            poses.add(pose(entry, poses.isEmpty() ? null : poses.getLast()));
        }
        try {
            return ExercisePicture.of(new PoseDocument(
                    document.text("alt"),
                    document.flag("upper_body"),
                    document.has("quiet") ? document.several("quiet", LimbName.class) : List.of(),
                    poses));
        } catch (IllegalArgumentException e) {
            throw document.broken("poses", String.valueOf(e.getMessage()));
        }
    }

    private Pose pose(Entry entry, @Nullable Pose before) {
        entry.knows(
                "steps",
                "view",
                "held",
                "cut",
                "hip",
                "spine",
                "neck",
                "head",
                "shrug",
                "twist",
                "look",
                "near_arm",
                "far_arm",
                "near_leg",
                "far_leg",
                "things",
                "arrows",
                "zones");
        View view = (entry.has("view") ? entry : document).one("view", View.class);
        try {
            return new Pose(
                    stepsOf(entry),
                    view,
                    before == null || entry.has("hip") ? hip(entry.entry("hip")) : before.hip(),
                    before == null || entry.has("spine") ? entry.numbers("spine") : before.spine(),
                    before == null || entry.has("neck") ? entry.number("neck") : before.neck(),
                    head(entry, before),
                    before == null || entry.has("shrug") ? entry.numberOr("shrug", 0) : before.shrug(),
                    before == null || entry.has("twist") ? entry.numberOr("twist", 0) : before.twist(),
                    before == null || entry.has("look") ? entry.numberOr("look", 0) : before.look(),
                    limbs(entry, view, before),
                    before == null || entry.has("things")
                            ? entry.entriesOrNone("things").stream()
                                    .map(PictureReading::thing)
                                    .toList()
                            : before.things(),
                    entry.entriesOrNone("arrows").stream()
                            .map(PictureReading::arrow)
                            .toList(),
                    entry.entriesOrNone("zones").stream()
                            .map(PictureReading::zone)
                            .toList(),
                    entry.flag("held"),
                    entry.flag("cut"));
        } catch (IllegalArgumentException e) {
            throw entry.broken("", String.valueOf(e.getMessage()));
        }
    }

    private List<Integer> stepsOf(Entry entry) {
        List<Integer> shown =
                entry.numbers("steps").stream().map(Double::intValue).toList();
        if (shown.stream().anyMatch(step -> step < 1 || step > steps)) {
            throw entry.broken("steps", "are " + shown + "; the exercise has " + steps);
        }
        return shown;
    }

    private static double head(Entry entry, @Nullable Pose before) {
        if (entry.has("head")) {
            return entry.number("head");
        }
        return before == null || entry.has("neck") ? entry.number("neck") : before.head();
    }

    private static Pose.Hip hip(Entry entry) {
        entry.knows("x", "y", "fixed");
        return new Pose.Hip(
                entry.has("fixed") ? entry.one("fixed", Joint.class) : Joint.PELVIS,
                entry.numberOr("x", 0),
                entry.has("y") ? entry.number("y") : null);
    }

    private Map<LimbName, Limb> limbs(Entry entry, View view, @Nullable Pose before) {
        Map<LimbName, Limb> limbs = new EnumMap<>(LimbName.class);
        for (LimbName name : LimbName.values()) {
            if (entry.has(key(name))) {
                limbs.put(name, limb(name, entry.entry(key(name))));
            } else if (!name.isNear() && entry.has(key(twin(name)))) {
                limbs.put(name, beside(limb(name, entry.entry(key(twin(name)))), view));
            } else if (before != null) {
                limbs.put(name, before.limb(name));
            } else {
                throw entry.broken(key(name), "is missing");
            }
        }
        return limbs;
    }

    private static String key(LimbName name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static LimbName twin(LimbName far) {
        return far.isArm() ? LimbName.NEAR_ARM : LimbName.NEAR_LEG;
    }

    private static Limb limb(LimbName name, Entry entry) {
        entry.knows("angles", "out", "end", "floor", "at", "on", "by", "bend", "elbow", "forearm");
        Double end = entry.has("end") ? (Double) entry.number("end") : null;
        int bend = (int) entry.numberOr("bend", 1);
        if (entry.has("floor")) {
            return new Limb.Resting(null, entry.number("floor"), name.height(), end == null ? 0.0 : end, bend);
        }
        if (entry.has("at")) {
            List<Double> at = entry.numbers("at", 2);
            return new Limb.Resting(null, at.get(0), at.get(1), end, bend);
        }
        if (entry.has("on")) {
            List<Double> by = entry.numbers("by", 2);
            return new Limb.Resting(entry.one("on", Joint.class), by.get(0), by.get(1), end, bend);
        }
        if (entry.has("elbow")) {
            return new Limb.OnElbow(entry.number("elbow"), entry.number("forearm"), end);
        }
        List<Double> angles = entry.numbers("angles", 2);
        List<Double> out = entry.has("out") ? entry.numbers("out", 2) : List.of(0.0, 0.0);
        return new Limb.Free(new Direction(angles.get(0), out.get(0)), new Direction(angles.get(1), out.get(1)), end);
    }

    /** The other limb of a pair, held alike: from the front its mirror image. */
    private static Limb beside(Limb limb, View view) {
        if (!view.isSide()) {
            return mirrored(limb);
        }
        return limb instanceof Limb.Resting(Joint on, double x, double y, Double end, int bend) && on == null
                ? new Limb.Resting(null, x + BESIDE, y, end, bend)
                : limb;
    }

    private static Limb mirrored(Limb limb) {
        return switch (limb) {
            case Limb.Free(Direction upper, Direction lower, @Nullable Double end) ->
                new Limb.Free(mirrored(upper), mirrored(lower), end == null ? null : (Double) (180 - end));
            case Limb.Resting(@Nullable Joint on, double x, double y, @Nullable Double end, int bend) ->
                new Limb.Resting(on, -x, y, end == null ? null : (Double) (180 - end), -bend);
            case Limb.OnElbow elbow -> elbow;
        };
    }

    private static Direction mirrored(Direction direction) {
        return new Direction(180 - direction.degrees(), direction.outOfPlane());
    }

    private static Thing thing(Entry entry) {
        entry.knows("kind", "x", "y", "degrees", "length");
        return new Thing(
                entry.one("kind", Thing.Kind.class),
                entry.numberOr("x", 0),
                entry.numberOr("y", 0),
                entry.numberOr("degrees", 0),
                entry.numberOr("length", 0));
    }

    private static Arrow arrow(Entry entry) {
        entry.knows("along", "by", "from", "to", "bow", "both");
        if (entry.has("along")) {
            List<Double> by = entry.numbers("by", 2);
            return new Arrow.Along(entry.one("along", Joint.class), by.get(0), by.get(1));
        }
        List<Double> from = entry.numbers("from", 2);
        List<Double> to = entry.numbers("to", 2);
        return new Arrow.Across(
                from.get(0), from.get(1), to.get(0), to.get(1), entry.numberOr("bow", 0), entry.flag("both"));
    }

    private static Zone zone(Entry entry) {
        entry.knows("at", "by", "size", "degrees");
        List<Double> by = entry.has("by") ? entry.numbers("by", 2) : List.of(0.0, 0.0);
        List<Double> size = entry.numbers("size", 2);
        return new Zone(
                entry.one("at", Joint.class),
                by.get(0),
                by.get(1),
                size.get(0),
                size.get(1),
                entry.numberOr("degrees", 0));
    }
}
