package org.homespine.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.junit.jupiter.api.Test;

/** Every shipped movement as SVG that moves by itself. */
class MotionWriterTest {

    private static final Pattern ANIMATE = Pattern.compile("<animate attributeName=\"(\\w+)\" calcMode=\"\\w+\""
            + " dur=\"([\\d.]+)s\" repeatCount=\"indefinite\" keyTimes=\"([^\"]+)\" values=\"([^\"]+)\"/>");

    private final ExerciseLibrary library = new ExerciseLibrary();

    private Stream<Motion> motions() {
        return library.exercises().stream()
                .flatMap(exercise -> library.picture(exercise.id()).stream())
                .map(ExercisePicture::motion)
                .filter(MotionWriter::moves);
    }

    private static List<MatchResult> animations(Motion motion) {
        return ANIMATE.matcher(MotionWriter.write(motion)).results().toList();
    }

    @Test
    void everyMovementMoves() {
        assertThat(motions())
                .hasSizeGreaterThan(10)
                .allSatisfy(motion -> assertThat(animations(motion))
                        .extracting(each -> each.group(1))
                        .contains("d"));
    }

    @Test
    void timesRiseFromBeginningToEndWithOneValueEach() {
        assertThat(motions())
                .allSatisfy(motion -> assertThat(animations(motion)).allSatisfy(each -> {
                    List<Double> times = Arrays.stream(each.group(3).split(";"))
                            .map(Double::valueOf)
                            .toList();
                    assertThat(times).isSorted().hasSameSizeAs(each.group(4).split(";"));
                    assertThat(times.getFirst()).isZero();
                    if (each.group(1).equals("d")) {
                        assertThat(times.getLast()).isEqualTo(1);
                    }
                }));
    }

    /** Only paths of the same pen strokes flow into each other; others would jump. */
    @Test
    void everyPathKeepsItsPenStrokes() {
        assertThat(motions())
                .allSatisfy(motion -> assertThat(animations(motion))
                        .filteredOn(each -> each.group(1).equals("d"))
                        .allSatisfy(each -> assertThat(
                                        Arrays.stream(each.group(4).split(";"))
                                                .map(data -> data.replaceAll("[^MLCZ]", ""))
                                                .distinct())
                                .hasSize(1)));
    }

    @Test
    void fromPoseToPoseItTakesThreeSecondsAndHolds() {
        assertThat(motions()).allSatisfy(motion -> {
            int legs = motion.ways().stream()
                    .mapToInt(way -> 2 * (way.stops().size() - 1))
                    .sum();
            assertThat(animations(motion)).extracting(each -> each.group(2)).containsOnly(SvgWriter.number(4.5 * legs));
        });
    }

    @Test
    void noMovementIsTooLargeToSend() {
        assertThat(motions())
                .allSatisfy(motion -> assertThat(MotionWriter.write(motion)).hasSizeLessThan(1_000_000));
    }
}
