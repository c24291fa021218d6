package org.homespine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
}
