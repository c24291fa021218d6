package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each rule says when it speaks: every value and every threshold that it used, read over once by hand. */
class SentencesTest {

    @Test
    void everyFindingSaysTheValuesAndThresholdsThatItUsed() throws IOException {
        assertThat(said()).containsExactlyElementsOf(readOver());
    }

    @Test
    void everyShippedRuleHasSpoken() throws IOException {
        Set<String> spoken = readOver().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());

        assertThat(spoken)
                .containsAll(ShippedRules.RULES.rules().stream()
                        .map(rule -> rule.id().value())
                        .toList());
    }

    private static List<String> said() {
        return SpokenRules.byAll().stream()
                .flatMap(evaluation -> evaluation.findings().stream())
                .flatMap(SentencesTest::lines)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> lines(Finding finding) {
        return finding.because().stream()
                .map(sentence -> finding.rule().value() + " " + sentence.key() + " "
                        + sentence.values().stream().map(Value::toJson).toList());
    }

    private static List<String> readOver() throws IOException {
        try (InputStream file = SentencesTest.class.getResourceAsStream("/escalation/sentences.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
