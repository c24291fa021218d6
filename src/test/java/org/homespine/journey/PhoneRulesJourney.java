package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.homespine.escalation.domain.ShippedRules;
import org.junit.jupiter.api.Test;

/** The phone's own interpreter of the emergency rules, in Chromium, on the cases that the server's verdicts stand beside. */
class PhoneRulesJourney {

    private static final String JUDGE_ALL = """
            async ([source, text]) => {
              const { emergencies, folded } = await import(`data:text/javascript;base64,${source}`);
              const { rules, cases } = JSON.parse(text);
              const judged = Object.entries(cases);
              const mismatches = judged
                .map(([id, each]) => ({
                  id,
                  expected: each.met,
                  got: emergencies(rules, each.answers, each.facts).map((rule) => rule.rule),
                }))
                .filter((each) => JSON.stringify(each.got) !== JSON.stringify(each.expected));
              const metFolded = (each) => rules
                .map(({ rule, when }) => ({ rule, when: folded(when, each.facts) }))
                .filter(({ when }) => typeof when === 'boolean' ? when : emergencies([{ when }], each.answers, {}).length > 0)
                .map(({ rule }) => rule);
              const misfolded = judged.filter(([, each]) => JSON.stringify(metFolded(each)) !== JSON.stringify(each.met));
              const named = JSON.stringify(judged.map(([, each]) => rules.map(({ when }) => folded(when, each.facts))));
              return {
                cases: judged.length,
                mismatches: mismatches.map((each) => JSON.stringify(each)),
                misfolded: misfolded.map(([id]) => id),
                factsLeft: named.includes('"fact"'),
              };
            }
            """;

    @Test
    void thePhoneAndTheServerJudgeEveryCaseAlike() throws Exception {
        String source = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("frontend/emergency.js")));
        String cases = Files.readString(Path.of("src/test/resources/clinical/phone-emergency-cases.json"));
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.open(360, 740).pages().getFirst();

            Map<?, ?> judged = (Map<?, ?>) page.evaluate(JUDGE_ALL, List.of(source, cases));

            assertThat(judged.get("mismatches")).isEqualTo(List.of());
            assertThat((Integer) judged.get("cases")).isGreaterThan(100);
            // What is kept outside the PIN: the rules with this patient's facts folded in judge alike, and name none.
            assertThat(judged.get("misfolded")).isEqualTo(List.of());
            assertThat(judged.get("factsLeft")).isEqualTo(false);
        }
    }

    @Test
    void thePhoneAndTheServerSeeTheSameWarningWordsInNotes() throws Exception {
        String source = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("frontend/emergency.js")));
        List<String> words = ShippedRules.RULES.warningWords();
        List<String> notes = new ArrayList<>(List.of(
                "",
                "A good day.",
                "I can\u2019t feel my foot",
                "I CANT FEEL it",
                "peeling an orange",
                "NO FEVER!",
                "orin\u00e9 poco",
                "Me oriné",
                "both  \n legs",
                "numb-ness",
                "saddle/seat",
                "\u00bfFIEBRE?",
                "wee2",
                "poo."));
        words.forEach(word -> notes.addAll(List.of("Today" + word + "again", word.strip() + "s", "x" + word.strip())));
        List<Boolean> byTheServer = notes.stream()
                .map(note -> ShippedRules.RULES.answerWithin(note).isPresent())
                .toList();
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.open(360, 740).pages().getFirst();

            Object byThePhone = page.evaluate("""
                    async ([source, words, notes]) => {
                      const { opensQuestion } = await import(`data:text/javascript;base64,${source}`);
                      return notes.map((note) => opensQuestion(note, words));
                    }
                    """, List.of(source, words, notes));

            assertThat(byThePhone).isEqualTo(byTheServer);
            assertThat(byTheServer).contains(true, false).hasSizeGreaterThan(100);
        }
    }
}
