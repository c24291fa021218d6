package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
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

    private static List<String> asked(Map<?, ?> form) {
        return ((List<?>) form.get("asked")).stream().map(String::valueOf).toList();
    }

    private Map<?, ?> ask(List<String> known, Map<String, Object> given) {
        return (Map<?, ?>) page.evaluate(ASK, List.of(known, given));
    }
}
