package org.homespine.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.homespine.library.ReadingEase;
import org.homespine.library.ReadingGrade;
import org.junit.jupiter.api.Test;

/** The words of the mails and of their page can be read after six years of school, in both languages. */
class ReminderTextsTest {

    private static final double HIGHEST_GRADE = 6.0;
    private static final double LOWEST_EASE = 70.0;

    @Test
    void englishIsReadAtGradeSix() throws IOException {
        assertThat(texts("reminders.properties"))
                .hasSizeGreaterThan(8)
                .allSatisfy((key, text) -> assertThat(ReadingGrade.of(text, Set.of("reminder", "reminders")))
                        .as(text)
                        .isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @Test
    void spanishIsFairlyEasy() throws IOException {
        assertThat(texts("reminders_es.properties"))
                .hasSizeGreaterThan(8)
                .allSatisfy((key, text) -> assertThat(ReadingEase.of(text, Set.of("recordatorio", "recordatorios")))
                        .as(text)
                        .isGreaterThanOrEqualTo(LOWEST_EASE));
    }

    /** Filled with short words, each address left out. */
    private static Map<String, String> texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> filled = new TreeMap<>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("reminders."))
                // Of a few words one long one decides.
                .filter(key -> ReadingEase.words(texts.getProperty(key)).size() >= 5)
                .forEach(key -> filled.put(
                        key,
                        MessageFormat.format(texts.getProperty(key), "Hill", "")
                                .replace(":", ".")
                                .replace("\n\n", " ")));
        return filled;
    }
}
