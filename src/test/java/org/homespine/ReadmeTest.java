package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says must hold. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void theTableOfSettingsIsThatOfTheCode() throws IOException {
        List<String> rows = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `HOMESPINE_"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(ReadmeTest::row).toList());
    }

    @Test
    void everyFileThatItLinksIsThere() throws IOException {
        Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(README));
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(Path.of(link.group(1))).exists();
        }
        assertThat(links).isGreaterThan(2);
    }

    private static String row(Setting setting) {
        String usual = setting.usual().isEmpty() ? "" : " " + setting.usual();
        return "| `" + setting.variable() + "` |" + usual + " | " + setting.meaning() + " |";
    }
}
