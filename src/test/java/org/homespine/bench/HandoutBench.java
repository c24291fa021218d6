package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
    private static final double MOST_GROWTH = 1 << 20;

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

        List<Double> kept = ratios("bare", () -> bare.of(lines, picture), "handout", () -> printed(six)).stream()
                .map(ratio -> 1 / ratio)
                .toList();
        say("B6, handouts to bare documents in the same time", kept, LEAST);
        assertThat(new Figures(kept).at(0.5)).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void tenTimesTheExercisesTakeLessThanFifteenTimesAsLong() {
        HandoutInput four = of(4);
        HandoutInput forty = of(40);

        List<Double> kept = ratios("4 exercises", () -> printed(four), "40 exercises", () -> printed(forty));
        say("40 exercises to 4", kept, MOST_FOR_TENFOLD);
        assertThat(new Figures(kept).at(0.5)).isLessThan(MOST_FOR_TENFOLD);
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
        Figures.say(String.format(
                Locale.ROOT,
                "heap after %d handouts: %.0f kB more, of %.0f kB",
                IN_A_ROW,
                growth / 1024,
                before / 1024));
        assertThat(growth).isLessThan(MOST_GROWTH);
    }

    private HandoutInput of(int exercises) {
        return programs.of(exercises, Variant.usual(Paper.A4), Locale.ENGLISH);
    }

    private byte[] printed(HandoutInput input) {
        return renderer.pdf(composer.compose(input), Handouts.MADE_AT);
    }

    /** The second to the first, in turn; a round whose first moved more than twofold is void. */
    private static List<Double> ratios(String first, Runnable peer, String second, Runnable work) {
        for (int i = 0; i < 5; i++) {
            round(peer);
            round(work);
        }
        List<Double> limits = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double limit = round(peer);
            double time = round(work);
            limits.add(limit);
            ratios.add(time / limit);
            Figures.say(String.format(Locale.ROOT, "%s: %.2f ms, %s: %.2f ms", first, limit, second, time));
        }
        double middle = new Figures(limits).at(0.5);
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (limits.get(i) < 2 * middle && limits.get(i) > middle / 2) {
                kept.add(ratios.get(i));
            }
        }
        assertThat(kept).as("rounds that are not void").hasSizeGreaterThanOrEqualTo(5);
        return kept;
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

    private static void say(String what, List<Double> ratios, double reach) {
        Figures figures = new Figures(ratios);
        Figures.say(String.format(
                Locale.ROOT,
                "%s: median %.2f, min %.2f, max %.2f of %d rounds; reach %.2f",
                what,
                figures.at(0.5),
                figures.at(0),
                figures.max(),
                ratios.size(),
                reach));
    }
}
