package org.homespine.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homespine.figures.body.Anatomy;
import org.homespine.figures.body.Build;
import org.homespine.figures.body.Posing;
import org.homespine.figures.body.Skeleton;
import org.homespine.figures.pose.Joint;
import org.homespine.figures.pose.Limb;
import org.homespine.figures.pose.Limb.Direction;
import org.homespine.figures.pose.LimbName;
import org.homespine.figures.pose.Pose;
import org.homespine.figures.pose.PoseDocument;
import org.homespine.figures.pose.Thing;
import org.homespine.figures.pose.View;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped picture shows what a body can do, in every frame of its movement. */
class ExercisePictureTest {

    /** A hundredth of the figure's height: lengths are in hundredths. */
    private static final double ONE_PERCENT = 1;

    private static final double STEP = 0.125;

    private final ExerciseLibrary library = new ExerciseLibrary();

    /** One moment of a picture: a pose, or a place on the way from it to the next. */
    private record Moment(ExercisePicture picture, int pose, double share) {

        Skeleton skeleton() {
            return picture.skeleton(pose, share);
        }

        Pose from() {
            return picture.document().poses().get(pose);
        }

        Pose to() {
            return share == 0 ? from() : picture.document().poses().get(pose + 1);
        }
    }

    @Test
    void everyExerciseWithStepsHasAPicture() {
        assertThat(library.exercises())
                .filteredOn(exercise -> !exercise.steps().isEmpty())
                .hasSizeGreaterThan(25)
                .allMatch(exercise -> library.picture(exercise.id()).isPresent());
    }

    @Test
    void noTwoExercisesHaveTheSamePicture() {
        Map<String, Exercise> drawn = new HashMap<>();
        for (Exercise exercise : library.exercises()) {
            library.picture(exercise.id()).ifPresent(picture -> {
                String lines = SvgWriter.write(picture.small()).replaceAll("<title>.*</title>", "");
                assertThat(drawn.put(lines, exercise)).as(exercise.id().value()).isNull();
            });
        }
        assertThat(drawn).hasSizeGreaterThan(25);
    }

    @Test
    void everyPictureSaysInWordsWhatItShows() {
        assertThat(pictures()).allSatisfy(picture -> assertThat(picture.alt()).hasSizeGreaterThan(40));
        assertThat(pictures().map(ExercisePicture::alt)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> noJointBendsFurtherThanABodyCan() {
        return eachExercise(moment -> assertThat(Anatomy.complaints(
                        moment.skeleton().stance(), moment.skeleton().view()))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> noPartOfTheBodyGrowsOrShrinks() {
        return eachExercise(moment -> {
            Skeleton skeleton = moment.skeleton();
            for (LimbName limb : LimbName.values()) {
                assertThat(length(skeleton, limb.root(), limb.middle())).isCloseTo(Build.upper(limb), within(1e-6));
                assertThat(length(skeleton, limb.middle(), limb.end())).isCloseTo(Build.lower(limb), within(1e-6));
            }
            double spine = 0;
            for (int i = 0; i + 1 < skeleton.spine().size(); i++) {
                spine +=
                        skeleton.spine().get(i).distanceInSpace(skeleton.spine().get(i + 1));
            }
            assertThat(spine).isCloseTo(Build.SPINE, within(1e-6));
        });
    }

    @TestFactory
    Stream<DynamicTest> handsAndFeetTouchWhatTheyRestOn() {
        return eachExercise(moment -> {
            for (LimbName limb : LimbName.values()) {
                if (moment.from().limb(limb) instanceof Limb.Resting one
                        && moment.to().limb(limb) instanceof Limb.Resting two) {
                    Skeleton skeleton = moment.skeleton();
                    Point goal = Posing.goal(one, skeleton).between(Posing.goal(two, skeleton), moment.share());
                    assertThat(skeleton.at(limb.end()).distance(goal))
                            .as(limb + " of pose " + (moment.pose() + 1) + " at " + moment.share())
                            .isLessThanOrEqualTo(ONE_PERCENT);
                }
                if (moment.from().limb(limb) instanceof Limb.OnElbow elbow
                        && moment.to().limb(limb) instanceof Limb.OnElbow) {
                    assertThat(moment.skeleton().at(limb.middle()).y())
                            .as(limb + " of pose " + (moment.pose() + 1) + " at " + moment.share())
                            .isCloseTo(elbow.height(), within(ONE_PERCENT));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodySinksIntoTheFloorOrFloatsAboveIt() {
        return eachExercise(moment -> {
            boolean standsOnGround = moment.from().hip().y() == null
                    && moment.to().hip().y() == null
                    && !moment.picture().document().upperBody();
            if (standsOnGround && noneFromAbove(moment)) {
                assertThat(Posing.lowest(moment.skeleton())).isBetween(-ONE_PERCENT, ONE_PERCENT);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everythingIsInsideTheViewBox() {
        return library.exercises().stream()
                .filter(exercise -> library.picture(exercise.id()).isPresent())
                .map(exercise -> DynamicTest.dynamicTest(exercise.id().value(), () -> {
                    ExercisePicture picture = library.picture(exercise.id()).orElseThrow();
                    for (Drawing drawing : List.of(picture.still(), picture.small(), picture.pose(0))) {
                        assertThat(drawing.shapes()).isNotEmpty();
                        assertThat(outside(drawing.shapes(), drawing.viewBox())).isEmpty();
                    }
                    Motion motion = picture.motion();
                    Box box = new Box(0, 0, motion.width(), motion.height());
                    motion.ways().stream()
                            .flatMap(way -> way.frames().stream())
                            .forEach(frame -> assertThat(outside(frame, box)).isEmpty());
                }));
    }

    @Test
    void everyFrameOfAMovementHasTheSameShapes() {
        assertThat(pictures().flatMap(picture -> picture.motion().ways().stream()))
                .allSatisfy(way -> {
                    List<String> first = build(way.frames().getFirst());
                    assertThat(way.frames()).allMatch(frame -> build(frame).equals(first));
                    assertThat(way.stops()).endsWith(way.frames().size() - 1);
                });
    }

    @Test
    void nearLimbsStandOutFromFarOnesWithoutColour() {
        assertThat(contrast(Ink.NEAR, Ink.FAR)).isGreaterThan(3);
        assertThat(contrast(Ink.NEAR, Ink.PAPER)).isGreaterThan(3);
    }

    @Test
    void aKneeThatBendsForwardsIsRefused() {
        Limb backwards = new Limb.Free(new Direction(-90, 0), new Direction(-60, 0), null);
        assertThatThrownBy(() -> ExercisePicture.of(standing(backwards)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NEAR_KNEE at -30 degrees; 0 to 150 can be");
        Limb straight = new Limb.Free(new Direction(-90, 0), new Direction(-90, 0), null);
        assertThat(ExercisePicture.of(standing(straight)).poses()).isEqualTo(1);
    }

    private static List<Box> outside(List<Shape> shapes, Box box) {
        return shapes.stream()
                .map(Shape::box)
                .filter(shape -> !box.holds(shape))
                .toList();
    }

    private static PoseDocument standing(Limb leg) {
        Limb straight = new Limb.Free(new Direction(-90, 0), new Direction(-90, 0), null);
        Map<LimbName, Limb> limbs = new EnumMap<>(LimbName.class);
        Stream.of(LimbName.values()).forEach(name -> limbs.put(name, straight));
        limbs.put(LimbName.NEAR_LEG, leg);
        Pose pose = new Pose(
                List.of(1),
                View.SIDE,
                new Pose.Hip(Joint.PELVIS, 0, null),
                List.of(90.0, 90.0),
                90,
                90,
                0,
                0,
                0,
                limbs,
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
        return new PoseDocument("Somebody stands.", false, List.of(), List.of(pose));
    }

    private interface Claim {
        void holds(Moment moment);
    }

    private Stream<DynamicTest> eachExercise(Claim claim) {
        return library.exercises().stream()
                .filter(exercise -> library.picture(exercise.id()).isPresent())
                .map(exercise -> DynamicTest.dynamicTest(exercise.id().value(), () -> {
                    List<Moment> moments = moments(
                                    library.picture(exercise.id()).orElseThrow())
                            .toList();
                    assertThat(moments).isNotEmpty();
                    moments.forEach(claim::holds);
                }));
    }

    private static Stream<Moment> moments(ExercisePicture picture) {
        return IntStream.range(0, picture.poses())
                .boxed()
                .flatMap(pose -> picture.movesOn(pose)
                        ? IntStream.range(0, 8).mapToObj(step -> new Moment(picture, pose, step * STEP))
                        : Stream.of(new Moment(picture, pose, 0)));
    }

    private Stream<ExercisePicture> pictures() {
        return library.exercises().stream().flatMap(exercise -> library.picture(exercise.id()).stream());
    }

    private static boolean noneFromAbove(Moment moment) {
        return moment.from().things().stream().noneMatch(thing -> thing.kind() == Thing.Kind.MAT_FROM_ABOVE);
    }

    private static double length(Skeleton skeleton, Joint one, Joint two) {
        return skeleton.at(one).distanceInSpace(skeleton.at(two));
    }

    private static List<String> build(List<Shape> shapes) {
        return shapes.stream()
                .map(shape -> switch (shape) {
                    case Shape.Flesh(List<List<Disc>> chains, Ink ink, boolean ignored) ->
                        ink + " " + chains.stream().map(List::size).toList();
                    case Shape.Area(Path path, Ink ink, Ink ignored, double ignored2) ->
                        ink + " " + path.steps().size();
                    case Shape.Line(Path path, Ink ink, double ignored, boolean ignored2) ->
                        ink + " " + path.steps().size();
                })
                .toList();
    }

    /** The ratio of two inks' luminances, as WCAG 2 counts it. */
    private static double contrast(Ink one, Ink two) {
        double first = luminance(one) + 0.05;
        double second = luminance(two) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Ink ink) {
        return 0.2126 * linear(ink.rgb() >> 16) + 0.7152 * linear(ink.rgb() >> 8) + 0.0722 * linear(ink.rgb());
    }

    private static double linear(int channel) {
        double share = (channel & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
