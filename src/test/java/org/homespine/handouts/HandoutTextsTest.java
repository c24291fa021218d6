package org.homespine.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.library.ReadingGrade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every handout says to every patient is short and plain. */
class HandoutTextsTest {

    private static final double HIGHEST_GRADE = 6.0;

    static Stream<String> texts() throws IOException {
        Properties bundle = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/handouts.properties"), StandardCharsets.UTF_8)) {
            bundle.load(file);
        }
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("handouts.") && !key.endsWith("-pattern"))
                .map(key -> new MessageFormat(bundle.getProperty(key)).format(new Object[] {6, 5, 4, 3}));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySentenceReadsAtGradeSixOrLower(String text) {
        int words = text.split("\\s+").length;
        if (words >= 5) {
            assertThat(ReadingGrade.of(text, Set.of("exercise", "exercises", "clinic")))
                    .as(text)
                    .isLessThanOrEqualTo(HIGHEST_GRADE);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingShouts(String text) {
        assertThat(text).doesNotContain("!");
    }
}
