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
import org.homespine.library.ReadingEase;
import org.homespine.library.ReadingGrade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every handout says to every patient is short and plain. */
class HandoutTextsTest {

    private static final double HIGHEST_GRADE = 6.0;

    /** Danger signs are named exactly, however long their names are. */
    private static final Set<String> UNAVOIDABLE_IN_SPANISH =
            Set.of("ejercicio", "ejercicios", "clínica", "entumecimiento", "debilidad", "hormigueo", "repentino");

    static Stream<String> texts() throws IOException {
        return texts("handouts.properties");
    }

    private static Stream<String> texts(String file) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("handouts.") && !key.endsWith("-pattern"))
                // The name of a typeface is what it is.
                .filter(key -> !key.equals("handouts.licences"))
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

    static Stream<String> spanishTexts() throws IOException {
        return texts("handouts_es.properties");
    }

    @ParameterizedTest
    @MethodSource("spanishTexts")
    void everySpanishSentenceIsEasyToRead(String text) {
        if (ReadingEase.words(text).size() >= 5) {
            assertThat(ReadingEase.of(text, UNAVOIDABLE_IN_SPANISH)).as(text).isGreaterThanOrEqualTo(70.0);
        }
    }

    @ParameterizedTest
    @MethodSource({"texts", "spanishTexts"})
    void nothingShouts(String text) {
        assertThat(text).doesNotContain("!");
    }
}
