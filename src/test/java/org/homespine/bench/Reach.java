package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.homespine.drill.Figures;

/** What a bench must reach: the highest or the lowest figure that is good enough, and the line that says whether it is. */
record Reach(String name, Bound bound, double figure) {

    enum Bound {
        AT_MOST,
        AT_LEAST
    }

    static Reach atMost(String name, double figure) {
        return new Reach(name, Bound.AT_MOST, figure);
    }

    static Reach atLeast(String name, double figure) {
        return new Reach(name, Bound.AT_LEAST, figure);
    }

    /** Prints it in one line, then asserts that it is held. */
    void assertHeld(double measured) {
        assertHeld(measured, "");
    }

    /**
     * Prints it in one line, then asserts that it is held.
     *
     * @param spread stands behind it
     */
    void assertHeld(double measured, String spread) {
        Figures.say(line(measured) + spread);
        assertThat(measured).as(name).matches(this::isHeldBy, "held");
    }

    String line(double measured) {
        return "%s: %s, reach %s %s, %s"
                .formatted(
                        name,
                        text(measured),
                        bound == Bound.AT_MOST ? "at most" : "at least",
                        text(figure),
                        isHeldBy(measured) ? "held" : "NOT HELD");
    }

    boolean isHeldBy(double measured) {
        return bound == Bound.AT_MOST ? measured <= figure : measured >= figure;
    }

    /** Three digits that count. */
    static String text(double figure) {
        int decimals = figure < 1 ? 3 : figure < 10 ? 2 : figure < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }
}
