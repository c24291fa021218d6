package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    private final Reach reach;
    private final List<Round> rounds = new ArrayList<>();

    Ratios(Reach reach) {
        this.reach = reach;
    }

    void add(double measured, double limit) {
        rounds.add(new Round(measured, limit));
    }

    /** Of a reach that is no ratio. */
    void add(double measured) {
        add(measured, 1);
    }

    /** Prints name, figure, reach, held or not, and spread in one line; then asserts that it is held. */
    void assertHeld() {
        Figures kept = kept();
        assertThat(kept.sorted()).as("rounds that are not void").hasSizeGreaterThanOrEqualTo(ENOUGH);
        reach.assertHeld(
                kept.at(0.5),
                "; min %s, max %s of %d rounds"
                        .formatted(
                                Reach.text(kept.at(0)),
                                Reach.text(kept.max()),
                                kept.sorted().size()));
    }

    Figures kept() {
        double middle = new Figures(rounds.stream().map(Round::limit).toList()).at(0.5);
        return new Figures(rounds.stream()
                .filter(round -> round.limit() <= 2 * middle && round.limit() >= middle / 2)
                .map(Round::ratio)
                .toList());
    }
}
