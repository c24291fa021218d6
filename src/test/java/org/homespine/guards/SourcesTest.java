package org.homespine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read off the sources themselves. */
class SourcesTest {

    private static final Path JAVA = Path.of("src/main/java/org/homespine");
    private static final Path JOURNEYS = Path.of("src/test/java/org/homespine/journey");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A use of a text: how it looks in the code, and what stands before its key in the bundle. */
    private record Use(Pattern pattern, String prefix) {}

    private static final List<Use> USES = List.of(
            new Use(Pattern.compile("new Refused\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\""), "refused."),
            new Use(Pattern.compile("new Reason\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\""), "refused."),
            new Use(Pattern.compile("HttpStatus\\.[A-Z_]+,\\s*\"([a-z-]+)\""), "problem."),
            new Use(Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]"), ""));

    @Test
    void everyTextThatTheCodeNamesStandsInABundle() throws IOException {
        Set<String> bundled = keys();
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            for (String key : named(Files.readString(file))) {
                if (!bundled.contains(key)) {
                    missing.add(file + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aTextWithoutItsKeyIsSeen() {
        assertThat(named("throw new Refused(\"name\", \"clinic-name\", 5); getTranslation(\"no.such.key\")"))
                .containsExactlyInAnyOrder("refused.clinic-name", "no.such.key");
        assertThat(bundledContains("no.such.key")).isFalse();
        assertThat(bundledContains("refused.clinic-name")).isTrue();
    }

    @Test
    void onlyIdentityAndTheJobRunnerReadWhatIsKnownBeforeTheClinicIs() throws IOException {
        Pattern entrySchema = Pattern.compile("(from|into|update|join|delete from) entry\\.");
        List<String> others = new ArrayList<>();
        for (Path file : sources()) {
            String module = JAVA.relativize(file).getName(0).toString();
            if (!Set.of("identity", "database").contains(module)
                    && entrySchema.matcher(Files.readString(file)).find()) {
                others.add(file.toString());
            }
        }
        assertThat(others).isEmpty();
        assertThat(entrySchema.matcher("select x from entry.clinic").find()).isTrue();
    }

    /** The browser takes the promise that it returns for a yes, and the journey would wait for nothing. */
    @Test
    void noJourneyWaitsForAnAsyncFunction() throws IOException {
        Pattern async = Pattern.compile("waitForFunction\\(\\s*\"+\\s*async");
        List<String> vacuous = new ArrayList<>();
        for (Path file : sources(JOURNEYS)) {
            if (async.matcher(Files.readString(file)).find()) {
                vacuous.add(file.toString());
            }
        }
        assertThat(vacuous).isEmpty();
        assertThat(async.matcher("page.waitForFunction(\n  \"async () => false\")")
                        .find())
                .isTrue();
    }

    private static Set<String> named(String source) {
        Set<String> named = new HashSet<>();
        for (Use use : USES) {
            Matcher matcher = use.pattern().matcher(source);
            while (matcher.find()) {
                named.add(use.prefix() + matcher.group(1));
            }
        }
        return named;
    }

    private static boolean bundledContains(String key) {
        try {
            return keys().contains(key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> bundles = Files.list(MESSAGES)) {
            // A twin in another language has the same keys; TwinTextsTest compares them.
            for (Path bundle : bundles.filter(path -> path.toString().endsWith(".properties"))
                    .filter(path -> !path.getFileName().toString().contains("_"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    assertThat(keys.add(key))
                            .as(bundle + ": " + key + " stands once")
                            .isTrue();
                }
            }
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        return sources(JAVA);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
