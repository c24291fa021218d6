package org.homespine.reminders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a turn. */
class DecisionTest {

    @ParameterizedTest
    @CsvSource({
        // open, running, reachable, logged, due, silent, clinician, asked
        "true,  true,  true,  false, true,  0, false, false, DAILY",
        "true,  true,  true,  false, true,  2, false, false, DAILY",
        "true,  true,  true,  false, true,  3, false, false, SILENCE",
        "true,  true,  true,  false, false, 3, false, false, SILENCE",
        "true,  true,  true,  false, true,  3, false, true,  DAILY",
        "true,  true,  true,  false, true,  4, false, false, SILENCE",
        "true,  true,  true,  false, true,  5, true,  false, SILENCE",
        "true,  true,  true,  false, true,  5, true,  true,  WITH_CLINICIAN",
        "true,  true,  true,  false, false, 0, false, false, NOTHING_DUE",
        "true,  true,  true,  true,  true,  0, false, false, LOGGED_TODAY",
        "true,  true,  true,  true,  true,  9, true,  false, LOGGED_TODAY",
        "true,  true,  false, false, true,  3, false, false, NO_ADDRESS",
        "true,  false, true,  false, true,  3, false, false, NOT_RUNNING",
        "false, false, true,  false, true,  3, false, false, RECORD_CLOSED"
    })
    void aMailGoesOnlyToWhomItHelps(
            boolean open,
            boolean running,
            boolean reachable,
            boolean logged,
            boolean due,
            int silent,
            boolean clinician,
            boolean asked,
            Decision decision) {
        assertThat(Decision.of(new Standing(open, running, reachable, logged, due, silent, clinician, asked)))
                .isEqualTo(decision);
        assertThat(decision.isMail()).isEqualTo(decision == Decision.DAILY || decision == Decision.SILENCE);
    }
}
