package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which questions the phone's form asks, in Chromium, by its own module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneFormJourney {

    private static final String ASK = """
            async ([known, given]) => {
              const { newDraft, effective, questions } = await import('/my/entry.js');
              const today = {
                patient: { id: 'anna' }, program: { items: [] }, ask: { restReliefFromPain: 7 },
                emergency: { facts: { known } },
              };
              const empty = newDraft('symptoms', today, false);
              const draft = { ...empty, legs: 'both', answers: { ...empty.answers, ...given } };
              const { side, heelToe } = effective(draft);
              return { asked: questions(draft), side, heelToe };
            }
            """;

    /** A check-in on a day with one exercise, played as the script says, with the threshold of the rules in force. */
    private static final String ASK_AFTER = """
            async ([fates, restReliefFromPain, given, enteredAt]) => {
              const { newDraft, sessionOf, entryOf, questions } = await import('/my/entry.js');
              const item = { exercise: 'sphinx-pose', name: 'Sphinx', unitsDue: 1, held: false, side: 'BOTH', counted: null };
              const today = {
                patient: { id: 'anna' }, program: { items: [item], version: 1 },
                ask: { restReliefFromPain, weekly: false, settled: true }, emergency: { facts: { known: [] } },
              };
              const empty = newDraft('session', today, false);
              const session = fates && { ...sessionOf(empty.items, 0), fates, over: true };
              const draft = { ...empty, session, answers: { ...empty.answers, ...given }, enteredAt: enteredAt ?? '2026-03-10T12:00' };
              return { asked: questions(draft), ...entryOf(draft) };
            }
            """;

    private static final Map<String, Object> WEAK_AS_BEFORE =
            Map.of("numb", "none", "tingle", "none", "weak", "same", "heelToe", "no", "side", "left");

    private final Chromium chromium = new Chromium();
    private Page page;

    @BeforeAll
    void thePhoneIsOpen() {
        page = chromium.open(360, 740).pages().getFirst();
        Chromium.serveModules(page);
    }

    @AfterAll
    void itIsClosed() {
        chromium.close();
    }

    /** The rules read such a sign as new, so that both legs and the walk on heels and toes decide about an emergency. */
    @Test
    void weaknessAsBeforeThatNobodyRecordedIsAskedAboutLikeNewWeakness() {
        Map<?, ?> form = ask(List.of("tingle"), WEAK_AS_BEFORE);

        assertThat(asked(form)).contains("legs", "heelToe");
        assertThat(form.get("side")).isEqualTo("both");
        assertThat(form.get("heelToe")).isEqualTo("no");
    }

    @Test
    void weaknessAsBeforeThatIsOnRecordAsksNothingMore() {
        Map<?, ?> form = ask(List.of("weak"), WEAK_AS_BEFORE);

        assertThat(asked(form)).doesNotContain("legs", "heelToe");
        assertThat(form.get("side")).isEqualTo("left");
        assertThat(form.get("heelToe")).isNull();
    }

    @Test
    void aSessionThatWasPlayedAnswersForTheExercisesAndIsNotAskedAgain() {
        Map<?, ?> played = after(List.of(Map.of("how", "timed")), 7, Map.of("em", List.of()), null);

        assertThat(asked(played)).doesNotContain("done", "which", "reason").contains("during", "settled");
        assertThat(played.get("done")).isEqualTo("all");
        assertThat(played.get("evidence")).isEqualTo("player");
    }

    @Test
    void anExerciseThatWasStoppedIsAskedForOneReasonAndNotForItsPain() {
        Map<?, ?> stopped = after(List.of(Map.of("stopped", "other")), 7, Map.of("em", List.of()), null);

        assertThat(asked(stopped)).contains("reason").doesNotContain("done", "during", "settled");
        assertThat(stopped.get("done")).isEqualTo("none");
        assertThat(stopped.get("evidence")).isEqualTo("ticked");
    }

    @Test
    void withoutThePlayerTheFormAsksForTheExercises() {
        assertThat(asked(after(null, 7, Map.of(), null))).contains("done").doesNotContain("during");
    }

    @Test
    void restIsAskedAboutFromThePainThatTheRulesReadAndNotAtAllWhereNoneDoes() {
        assertThat(asked(after(null, 5, Map.of("pain", 5), null))).contains("restRelief");
        assertThat(asked(after(null, 6, Map.of("pain", 5), null))).doesNotContain("restRelief");
        assertThat(asked(after(null, null, Map.of("pain", 10), null))).doesNotContain("restRelief");
    }

    @Test
    void onlyBetweenMidnightAndFourTheFormAsksWhichDayItIsAbout() {
        assertThat(asked(after(null, 7, Map.of(), "2026-03-10T00:00"))).contains("day");
        assertThat(asked(after(null, 7, Map.of(), "2026-03-10T03:59"))).contains("day");
        assertThat(asked(after(null, 7, Map.of(), "2026-03-10T04:00"))).doesNotContain("day");
    }

    private Map<?, ?> after(
            @Nullable List<Map<String, String>> fates,
            @Nullable Integer restFromPain,
            Map<String, Object> given,
            @Nullable String enteredAt) {
        return (Map<?, ?>) page.evaluate(ASK_AFTER, Arrays.asList(fates, restFromPain, given, enteredAt));
    }

    private static List<String> asked(Map<?, ?> form) {
        return ((List<?>) form.get("asked")).stream().map(String::valueOf).toList();
    }

    private Map<?, ?> ask(List<String> known, Map<String, Object> given) {
        return (Map<?, ?>) page.evaluate(ASK, List.of(known, given));
    }
}
