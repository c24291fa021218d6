package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.oracle.RandomHistories.Situation;
import org.junit.jupiter.api.Test;

/**
 * The same check-ins give the same result whatever order they came in. The one exception is left out: of conflicting
 * versions that were entered and received at the same moments the one listed later counts.
 */
class OrderOfArrivalTest {

    private static final int SEEDS = 1_000;

    @Test
    void theOrderOfTheCheckInsNeverChangesWhatTheEngineFinds() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Situation situation = RandomHistories.meeting(seed);
            assertThat(engine(shuffled(situation, seed))).as("seed %d", seed).isEqualTo(engine(situation));
        }
    }

    @Test
    void theOrderOfTheCheckInsNeverChangesWhatTheTextSays() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Situation situation = RandomHistories.meeting(seed);
            if (!hasTie(situation.history().checkIns())) {
                assertThat(naive(shuffled(situation, seed))).as("seed %d", seed).isEqualTo(naive(situation));
            }
        }
    }

    @Test
    void fewOfTheHistoriesAreLeftOutForATie() {
        assertThat(LongStream.range(0, SEEDS)
                        .filter(seed ->
                                hasTie(RandomHistories.meeting(seed).history().checkIns()))
                        .count())
                .isLessThan(SEEDS / 20);
    }

    private static boolean hasTie(List<CheckInVersion> checkIns) {
        return checkIns.stream().anyMatch(a -> checkIns.stream().anyMatch(b -> isTie(a, b)));
    }

    private static boolean isTie(CheckInVersion a, CheckInVersion b) {
        return a.uuid().equals(b.uuid())
                && a.rev() == b.rev()
                && a.enteredAt().equals(b.enteredAt())
                && a.receivedAt().equals(b.receivedAt())
                && !(a.answers().equals(b.answers())
                        && a.performedOn().equals(b.performedOn())
                        && Objects.equals(a.followUp(), b.followUp())
                        && a.withdrawn() == b.withdrawn());
    }

    private static Situation shuffled(Situation situation, long seed) {
        List<CheckInVersion> checkIns = situation.history().checkIns();
        return situation.with(Dice.of(seed + 7).shuffled(checkIns));
    }

    private static Object engine(Situation situation) {
        return EngineAgainstNaiveTest.engine(situation);
    }

    private static Object naive(Situation situation) {
        return NaiveRules.evaluate(situation.history(), situation.occasion(), situation.now());
    }
}
