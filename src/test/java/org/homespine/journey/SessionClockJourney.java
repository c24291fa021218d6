package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a guided session makes of a dose and of the clock, in Chromium, by its own modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionClockJourney {

    private static final String STEPS = """
            async (item) => {
              const { stepsOf } = await import('/my/session-plan.js');
              return stepsOf(item).map(({ kind, seconds, side, set, time }) =>
                [kind, seconds ?? 'tap', side ?? '', `${set}.${time}`].filter((part) => part !== '').join(' '));
            }
            """;

    /** Two exercises, each with 20 seconds to get ready and 60 to do it; begun at 0, looked at as the script says. */
    private static final String LED = """
            async (script) => {
              const [clock, { stepsOf }] = await Promise.all([import('/my/session-clock.js'), import('/my/session-plan.js')]);
              const steps = stepsOf({ counted: { durationSeconds: 60 } });
              const items = ['one', 'two'].map((exercise) => ({ exercise, unitsDue: 1 }));
              let session = clock.running(clock.newSession([0, 1], 0), 0);
              for (const [what, seconds] of script) {
                const now = seconds * 1000;
                session = {
                  seen: () => clock.advanced(session, steps, now, true),
                  back: () => clock.advanced(session, steps, now, false),
                  pause: () => clock.paused(session, now),
                  run: () => clock.running(session, now),
                  skip: () => clock.settled(session, { skipped: 'no_time' }, now),
                  hurt: () => clock.settled(session, { skipped: 'too_painful' }, now),
                  stop: () => clock.settled(session, { stopped: 'sharp_pain' }, now),
                  again: () => clock.moved(session, 0),
                  onwards: () => clock.onwards(session),
                  said: () => clock.settled(session, { how: 'said' }, now),
                }[what]();
              }
              const { at, step, since, over } = session;
              return {
                at, step, runs: since !== null, over, timed: clock.wasTimed(session),
                passed: clock.passed(session, Math.max(...script.map(([, seconds]) => seconds)) * 1000) / 1000,
                ...clock.outcome(session, items),
              };
            }
            """;

    private final Chromium chromium = new Chromium();
    private Page page;

    @BeforeAll
    void thePhoneIsOpen() {
        page = chromium.open(360, 640).pages().getFirst();
        Chromium.serveModules(page);
    }

    @AfterAll
    void itIsClosed() {
        chromium.close();
    }

    @Test
    void aHoldOnEachSideIsHeldOnTheLeftAndThenOnTheRightInEverySet() {
        assertThat(steps("EACH", Map.of("holdSeconds", 30, "times", 2, "sets", 2, "restSeconds", 45)))
                .containsExactly(
                        "ready 20 left 1.1",
                        "hold 30 left 1.1",
                        "ready 3 left 1.2",
                        "hold 30 left 1.2",
                        "ready 8 right 1.1",
                        "hold 30 right 1.1",
                        "ready 3 right 1.2",
                        "hold 30 right 1.2",
                        "rest 45 left 2.1",
                        "hold 30 left 2.1",
                        "ready 3 left 2.2",
                        "hold 30 left 2.2",
                        "ready 8 right 2.1",
                        "hold 30 right 2.1",
                        "ready 3 right 2.2",
                        "hold 30 right 2.2");
    }

    @Test
    void whatTheDoseDoesNotTimeEndsWithATapAndOnlyItsRestIsTimed() {
        assertThat(steps("BOTH", Map.of("times", 10, "sets", 2, "restSeconds", 60)))
                .containsExactly("count tap 1.1", "rest 60 2.1", "count tap 2.1");
        assertThat(steps("BOTH", Map.of("breaths", 5, "times", 3))).containsExactly("breaths tap 1.1");
        assertThat(steps("RIGHT", Map.of())).containsExactly("taught tap right 1.1");
    }

    @Test
    void aSessionThatIsWatchedGoesOnByItselfToItsEnd() {
        Map<?, ?> second = led(List.of("seen", 20), List.of("seen", 80));

        assertThat(second.get("at")).isEqualTo(1);
        assertThat(second.get("runs")).isEqualTo(true);

        Map<?, ?> end = led(List.of("seen", 20), List.of("seen", 80), List.of("seen", 100), List.of("seen", 160));

        assertThat(end.get("over")).isEqualTo(true);
        assertThat(end.get("done")).isEqualTo("all");
        assertThat(end.get("ratio")).isEqualTo(1);
        assertThat(end.get("timed")).isEqualTo(true);
    }

    @Test
    void aHiddenPageIsWhereTheClockSaysWithinItsExercise() {
        Map<?, ?> back = led(List.of("back", 65));

        assertThat(back.get("at")).isEqualTo(0);
        assertThat(back.get("step")).isEqualTo(1);
        assertThat(back.get("passed")).isEqualTo(45);
    }

    @Test
    void anExerciseThatEndedUnseenIsDoneAndTheNextWaitsForThePatient() {
        Map<?, ?> back = led(List.of("back", 300));

        assertThat(back.get("at")).isEqualTo(1);
        assertThat(back.get("step")).isEqualTo(0);
        assertThat(back.get("runs")).isEqualTo(false);
        assertThat(back.get("unitsDone")).isEqualTo(1);
    }

    @Test
    void aSessionThatWasLeftAloneForLongCountsNothingAndWaits() {
        Map<?, ?> back = led(List.of("seen", 5), List.of("back", 3600));

        assertThat(back.get("at")).isEqualTo(0);
        assertThat(back.get("runs")).isEqualTo(false);
        assertThat(back.get("unitsDone")).isEqualTo(0);
        assertThat(back.get("done")).isEqualTo("none");
    }

    @Test
    void noTimePassesInAPause() {
        Map<?, ?> paused =
                led(List.of("pause", 10), List.of("seen", 1000), List.of("run", 1000), List.of("seen", 1005));

        assertThat(paused.get("step")).isEqualTo(0);
        assertThat(paused.get("passed")).isEqualTo(15);
    }

    @Test
    void whatWasSkippedOrStoppedIsToldWithItsReasonAndPainFirst() {
        Map<?, ?> skipped = led(List.of("skip", 5), List.of("hurt", 10));

        assertThat(skipped.get("done")).isEqualTo("none");
        assertThat(skipped.get("reason")).isEqualTo("too_painful");

        Map<?, ?> stopped = led(List.of("seen", 20), List.of("seen", 80), List.of("stop", 90));

        assertThat(stopped.get("done")).isEqualTo("some");
        assertThat(stopped.get("unitsDone")).isEqualTo(1);
        assertThat(stopped.get("reason")).isNull();
        assertThat(stopped.get("exerciseStops")).isEqualTo(List.of(Map.of("exercise", "two", "reason", "sharp_pain")));
        assertThat(stopped.get("exercisesDone")).isEqualTo(List.of("one"));
    }

    @Test
    void lookingAtAnExerciseAgainKeepsThatItWasDone() {
        Map<?, ?> again = led(List.of("seen", 20), List.of("seen", 80), List.of("again", 85), List.of("onwards", 90));

        assertThat(again.get("at")).isEqualTo(1);
        assertThat(again.get("runs")).isEqualTo(false);
        assertThat(again.get("unitsDone")).isEqualTo(1);
        assertThat(again.get("timed")).isEqualTo(true);
    }

    /** The evidence of an entry is its weakest. */
    @Test
    void anExerciseThatThePatientSaysWasDoneIsNotTimed() {
        Map<?, ?> said = led(List.of("seen", 20), List.of("seen", 80), List.of("said", 90));

        assertThat(said.get("done")).isEqualTo("all");
        assertThat(said.get("timed")).isEqualTo(false);
    }

    private List<String> steps(String side, Map<String, Integer> counted) {
        Map<String, @Nullable Object> figures = new HashMap<>();
        List.of("sets", "restSeconds", "times", "holdSeconds", "breaths", "durationSeconds", "timesPerDay")
                .forEach(name -> figures.put(name, counted.get(name)));
        Object steps = page.evaluate(STEPS, Map.of("side", side, "counted", figures));
        return ((List<?>) steps).stream().map(String::valueOf).toList();
    }

    @SafeVarargs
    private Map<?, ?> led(List<Object>... script) {
        return (Map<?, ?>) page.evaluate(LED, List.of(script));
    }
}
