package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homespine.drill.Figures;

/**
 * The rounds of a bench: what was measured over its limit in the same round. A round whose limit moved more than twofold
 * against the middle one is void; five must be left.
 */
final class Ratios {

    private static final int ENOUGH = 5;

    private record Round(double measured, double limit) {

        double ratio() {
            return measured / limit;
        }
    }

    private final String name;
    private final double reach;
    private final List<Round> rounds = new ArrayList<>();

    /** @param reach the highest ratio that is good enough */
    Ratios(String name, double reach) {
        this.name = name;
        this.reach = reach;
    }

    void add(double measured, double limit) {
        rounds.add(new Round(measured, limit));
    }

    /** Prints name, figure, reach, held or not, and spread in one line; then asserts that it is held. */
    void assertHeld() {
        double middle = new Figures(rounds.stream().map(Round::limit).toList()).at(0.5);
        Figures kept = new Figures(rounds.stream()
                .filter(round -> round.limit() < 2 * middle && round.limit() > middle / 2)
                .map(Round::ratio)
                .toList());
        assertThat(kept.sorted()).as("rounds that are not void").hasSizeGreaterThanOrEqualTo(ENOUGH);
        Figures.say(String.format(
                Locale.ROOT,
                "%s: %.2f, reach %.2f, %s; min %.2f, max %.2f of %d rounds",
                name,
                kept.at(0.5),
                reach,
                kept.at(0.5) <= reach ? "held" : "NOT HELD",
                kept.at(0),
                kept.max(),
                kept.sorted().size()));
        assertThat(kept.at(0.5)).as(name).isLessThanOrEqualTo(reach);
    }
}
