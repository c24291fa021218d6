package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homespine.commands.handouts.SamplePrograms;
import org.homespine.drill.Figures;
import org.homespine.figures.Drawing;
import org.homespine.handouts.Handouts;
import org.homespine.handouts.Poppler;
import org.homespine.handouts.domain.Block;
import org.homespine.handouts.domain.HandoutComposer;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.pdf.BarePdf;
import org.homespine.handouts.pdf.HandoutRenderer;
import org.junit.jupiter.api.Test;

/**
 * B6: composing and printing handouts of six exercises against writing the same words as plain lines, with one picture,
 * by the bare PDF library. Beside it, a program of 40 exercises against one of 4, and the heap after 200 in a row.
 */
class HandoutBench {

    private static final int ROUNDS = 9;
    private static final int TIMES = 20;
    private static final double LEAST = 0.25;
    private static final double MOST_FOR_TENFOLD = 15;
    private static final int IN_A_ROW = 200;
    private static final double MOST_GROWTH_KB = 1024;

    private interface Round {

        void took(double limit, double time);
    }

    private final HandoutRenderer renderer = new HandoutRenderer();
    private final BarePdf bare = new BarePdf();
    private final SamplePrograms programs = new SamplePrograms();
    private final HandoutComposer composer = new HandoutComposer(Handouts.texts());

    @Test
    void aHandoutIsAtMostFourTimesAsSlowAsItsBareWords() {
        HandoutInput six = of(6);
        List<String> lines = Poppler.text(printed(six)).lines().toList();
        List<Drawing> picture = Objects.requireNonNull(six.items().getFirst().pictures()).poses().stream()
                .map(Block.Pose::drawing)
                .toList();
        assertThat(lines).hasSizeGreaterThan(100);

        Ratios speed = new Ratios(Reach.atLeast("B6, handouts to bare documents in the same time", LEAST));
        inTurn(
                "bare",
                () -> bare.of(lines, picture),
                "handout",
                () -> printed(six),
                (limit, time) -> speed.add(1 / time, 1 / limit));
        speed.assertHeld();
    }

    @Test
    void tenTimesTheExercisesTakeLessThanFifteenTimesAsLong() {
        HandoutInput four = of(4);
        HandoutInput forty = of(40);

        Ratios growth = new Ratios(Reach.atMost("B6, a handout of 40 exercises to one of 4", MOST_FOR_TENFOLD));
        inTurn(
                "4 exercises",
                () -> printed(four),
                "40 exercises",
                () -> printed(forty),
                (limit, time) -> growth.add(time, limit));
        growth.assertHeld();
    }

    @Test
    void twoHundredInARowLeaveTheHeapAsItWas() {
        HandoutInput six = of(6);
        round(() -> printed(six));
        double before = heap();
        for (int i = 0; i < IN_A_ROW; i++) {
            printed(six);
        }
        double growth = heap() - before;
        Reach.atMost("B6, kB more on the heap after " + IN_A_ROW + " handouts", MOST_GROWTH_KB)
                .assertHeld(growth / 1024);
    }

    private HandoutInput of(int exercises) {
        return programs.of(exercises, Variant.usual(Paper.A4), Locale.ENGLISH);
    }

    private byte[] printed(HandoutInput input) {
        return renderer.pdf(composer.compose(input), Handouts.MADE_AT);
    }

    /** Rounds of the two in turn, with the milliseconds of each. */
    private static void inTurn(String first, Runnable peer, String second, Runnable work, Round round) {
        for (int i = 0; i < 5; i++) {
            round(peer);
            round(work);
        }
        for (int i = 0; i < ROUNDS; i++) {
            double limit = round(peer);
            double time = round(work);
            round.took(limit, time);
            Figures.say(String.format(Locale.ROOT, "%s: %.2f ms, %s: %.2f ms", first, limit, second, time));
        }
    }

    /** Milliseconds for one, on average. */
    private static double round(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
