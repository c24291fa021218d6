package org.homespine.figures.body;

import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Disc;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.homespine.figures.pose.Joint;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.View;

/** The flesh on a skeleton, from the farthest part to the nearest. */
public final class Body {

    private static final double[] TRUNK = {5.5, 5.3, 4.8, 4.9, 5.4, 5.3, 3.7};

    private final Skeleton skeleton;

    private Body(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    /** The painted parts; limbs that are quiet are painted like far ones. */
    public static List<Shape> of(Skeleton skeleton, List<LimbName> quiet, boolean upperBody) {
        Body body = new Body(skeleton);
        return skeleton.view().isSide()
                ? body.fromSide(upperBody)
                : skeleton.view() == View.BACK ? body.fromBehind() : body.fromFront(quiet, upperBody);
    }

    /** Every round of the trunk, the head and these limbs. */
    static List<Disc> rounds(Skeleton skeleton, List<LimbName> limbs) {
        Body body = new Body(skeleton);
        List<List<Disc>> chains = new ArrayList<>(body.trunk());
        chains.addAll(body.head());
        limbs.forEach(limb -> chains.addAll(body.limb(limb)));
        return chains.stream().flatMap(List::stream).toList();
    }

    private List<Shape> fromSide(boolean upperBody) {
        List<Shape> parts = new ArrayList<>();
        parts.add(new Shape.Flesh(limb(LimbName.FAR_ARM), Ink.FAR, true));
        if (!upperBody) {
            parts.add(new Shape.Flesh(limb(LimbName.FAR_LEG), Ink.FAR, true));
        }
        parts.add(new Shape.Flesh(neck(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(trunk(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(head(), Ink.TORSO, false));
        eyes(parts);
        if (!upperBody) {
            parts.add(new Shape.Flesh(limb(LimbName.NEAR_LEG), Ink.NEAR, false));
        }
        parts.add(new Shape.Flesh(limb(LimbName.NEAR_ARM), Ink.NEAR, false));
        return parts;
    }

    private List<Shape> fromFront(List<LimbName> quiet, boolean upperBody) {
        List<Shape> parts = new ArrayList<>();
        List<LimbName> legs = upperBody ? List.of() : List.of(LimbName.FAR_LEG, LimbName.NEAR_LEG);
        List<LimbName> arms = List.of(LimbName.FAR_ARM, LimbName.NEAR_ARM);
        legs.stream().filter(quiet::contains).forEach(leg -> parts.add(painted(leg, quiet)));
        arms.stream().filter(quiet::contains).forEach(arm -> parts.add(painted(arm, quiet)));
        parts.add(new Shape.Flesh(neck(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(upperBody ? bust() : trunk(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(head(), Ink.TORSO, false));
        eyes(parts);
        legs.stream().filter(leg -> !quiet.contains(leg)).forEach(leg -> parts.add(painted(leg, quiet)));
        arms.stream().filter(arm -> !quiet.contains(arm)).forEach(arm -> parts.add(painted(arm, quiet)));
        return parts;
    }

    /** Kneeling and bent forward: the trunk covers the legs. */
    private List<Shape> fromBehind() {
        List<Shape> parts = new ArrayList<>();
        for (LimbName limb : List.of(LimbName.FAR_LEG, LimbName.NEAR_LEG, LimbName.FAR_ARM, LimbName.NEAR_ARM)) {
            parts.add(painted(limb, List.of()));
        }
        parts.add(new Shape.Flesh(neck(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(trunk(), Ink.TORSO, false));
        parts.add(new Shape.Flesh(head(), Ink.TORSO, false));
        return parts;
    }

    private Shape painted(LimbName limb, List<LimbName> quiet) {
        boolean far = quiet.contains(limb);
        return new Shape.Flesh(limb(limb), far ? Ink.FAR : Ink.NEAR, far);
    }

    private List<List<Disc>> trunk() {
        return skeleton.view().isSide() ? trunkFromSide() : trunkFromFront();
    }

    private List<List<Disc>> trunkFromSide() {
        List<Disc> chain = new ArrayList<>();
        for (int i = 0; i < TRUNK.length; i++) {
            chain.add(Disc.at(skeleton.spine().get(i), TRUNK[i]));
        }
        double pelvis = skeleton.stance().spine().getFirst();
        Disc seat = Disc.at(chain.getFirst().centre().towards(pelvis + 90, 1.1).towards(pelvis, -0.6), 4.9);
        return List.of(chain, List.of(chain.getFirst(), seat), List.of(seat, chain.get(2)));
    }

    private List<List<Disc>> trunkFromFront() {
        List<Point> spine = skeleton.spine();
        Point oneHip = skeleton.at(Joint.NEAR_HIP);
        Point twoHip = skeleton.at(Joint.FAR_HIP);
        List<List<Disc>> chains = new ArrayList<>(bust());
        chains.add(List.of(Disc.at(oneHip, 4.5), Disc.at(twoHip, 4.5)));
        for (Point hip : List.of(oneHip, twoHip)) {
            chains.add(List.of(Disc.at(hip, 4.5), Disc.at(spine.get(2), 7)));
        }
        return chains;
    }

    /** The trunk from the waist up, as it is seen from the front. */
    private List<List<Disc>> bust() {
        List<Point> spine = skeleton.spine();
        Point one = skeleton.at(Joint.NEAR_SHOULDER);
        Point two = skeleton.at(Joint.FAR_SHOULDER);
        List<Disc> middle = new ArrayList<>();
        double[] radii = {6.8, 7, 7.6, 8.2, 6.2, 4};
        for (int i = 0; i < radii.length; i++) {
            middle.add(Disc.at(spine.get(i + 1), radii[i]));
        }
        List<List<Disc>> chains = new ArrayList<>();
        chains.add(middle);
        chains.add(List.of(Disc.at(one, 3.1), Disc.at(spine.get(6), 3.6), Disc.at(two, 3.1)));
        for (Point shoulder : List.of(one, two)) {
            chains.add(List.of(Disc.at(shoulder, 3.1), Disc.at(spine.get(4).between(shoulder, 0.25), 6)));
            chains.add(List.of(Disc.at(spine.get(4).between(shoulder, 0.25), 6), Disc.at(spine.get(2), 7)));
        }
        return chains;
    }

    private List<List<Disc>> neck() {
        Point top = skeleton.spine().getLast();
        return List.of(List.of(Disc.at(top, 2.7), Disc.at(skeleton.at(Joint.HEAD), 2.5)));
    }

    private List<List<Disc>> head() {
        Point head = skeleton.at(Joint.HEAD);
        double up = skeleton.stance().head();
        if (!skeleton.view().isSide()) {
            return List.of(
                    List.of(Disc.at(head.towards(up, 0.9), 5.6), Disc.at(head.towards(up, -2.2), 4.4)),
                    List.of(Disc.at(head.towards(up + 90, 5.4), 1.1), Disc.at(head.towards(up - 90, 5.4), 1.1)));
        }
        Point jaw = head.towards(up, -2.6).towards(up - 90, 1.4);
        Point nose = head.towards(up, -0.9).towards(up - 90, 5);
        return List.of(
                List.of(Disc.at(head.towards(up, 0.6).towards(up + 90, 0.3), 5.9), Disc.at(jaw, 3.9)),
                List.of(Disc.at(nose, 1.8), Disc.at(nose.towards(up - 90 - 14, 2.3), 0.8)));
    }

    private void eyes(List<Shape> parts) {
        if (skeleton.view() == View.BACK) {
            return;
        }
        Point head = skeleton.at(Joint.HEAD);
        double up = skeleton.stance().head();
        if (skeleton.view().isSide()) {
            parts.add(eye(head.towards(up, 0.9).towards(up - 90, 3.4)));
            return;
        }
        double look = skeleton.stance().look() * 2.5;
        for (double side : new double[] {-2.1, 2.1}) {
            parts.add(eye(head.towards(up, 0.2).towards(up - 90, side + look)));
        }
    }

    private static Shape eye(Point place) {
        return new Shape.Line(Path.line(List.of(place, place.plus(0.01, 0))), Ink.PAPER, 1.5, false);
    }

    private List<List<Disc>> limb(LimbName limb) {
        return limb.isArm() ? arm(limb) : leg(limb);
    }

    private List<List<Disc>> arm(LimbName limb) {
        Point elbow = skeleton.at(limb.middle());
        Point wrist = skeleton.at(limb.end());
        return List.of(
                List.of(Disc.at(skeleton.at(limb.root()), 2.9), Disc.at(elbow, 2.2)),
                List.of(Disc.at(elbow, 2.2), Disc.at(wrist, 1.6)),
                List.of(Disc.at(wrist, 1.6), Disc.at(skeleton.at(limb.tip()), 1.2)));
    }

    private List<List<Disc>> leg(LimbName limb) {
        Point knee = skeleton.at(limb.middle());
        Point ankle = skeleton.at(limb.end());
        Point toes = skeleton.at(limb.tip());
        Point calf = knee.between(ankle, 0.28);
        List<List<Disc>> chains = new ArrayList<>(List.of(
                List.of(Disc.at(skeleton.at(limb.root()), 4.4), Disc.at(knee, 3.0)),
                List.of(Disc.at(knee, 3.0), Disc.at(calf, 2.9), Disc.at(ankle, 1.9))));
        if (skeleton.view().isSide()) {
            double foot = skeleton.stance().limb(limb).end();
            Point heel = ankle.towards(foot, -1.7).towards(foot - 90, 2);
            chains.add(List.of(Disc.at(ankle, 1.9), Disc.at(heel, 1.9), Disc.at(toes, 1.3), Disc.at(ankle, 1.9)));
        } else {
            chains.add(List.of(Disc.at(ankle, 1.9), Disc.at(toes, 2.0)));
        }
        return chains;
    }
}
