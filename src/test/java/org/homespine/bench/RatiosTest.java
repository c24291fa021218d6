package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the benches are judged by. */
class RatiosTest {

    @Test
    void aRoundWhoseLimitMovedMoreThanTwofoldIsVoid() {
        Ratios ratios = new Ratios(Reach.atMost("a bench", 2));
        for (double limit : new double[] {10, 10, 10, 20, 5, 20.1, 4.9}) {
            ratios.add(10, limit);
        }

        assertThat(ratios.kept().sorted()).containsExactly(0.5, 1.0, 1.0, 1.0, 2.0);
        ratios.assertHeld();
    }

    @Test
    void fourRoundsAreTooFew() {
        Ratios ratios = new Ratios(Reach.atMost("a bench", 2));
        for (int i = 0; i < 4; i++) {
            ratios.add(1, 1);
        }

        assertThatThrownBy(ratios::assertHeld).hasMessageContaining("rounds that are not void");
    }

    @Test
    void theMiddleRoundIsJudged() {
        Ratios ratios = new Ratios(Reach.atLeast("a bench", 3));
        for (double measured : new double[] {1, 2, 2.9, 4, 5}) {
            ratios.add(measured);
        }

        assertThatThrownBy(ratios::assertHeld).hasMessageContaining("a bench");
    }

    @Test
    void whatIsReachedExactlyIsHeld() {
        assertThat(Reach.atMost("a bench", 0.1).line(0.1)).isEqualTo("a bench: 0.100, reach at most 0.100, held");
        assertThat(Reach.atLeast("a bench", 60).line(60)).isEqualTo("a bench: 60.0, reach at least 60.0, held");
        assertThat(Reach.atMost("a bench", 0.1).line(0.101)).endsWith(", NOT HELD");
        assertThat(Reach.atLeast("a bench", 60).line(59.9)).endsWith(", NOT HELD");
    }
}
