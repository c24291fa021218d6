package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppFilesTest {

    private static final Path APP = Path.of("frontend");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[^'(]* from )?'\\./([\\w-]+\\.js)';");
    private static final Pattern FETCHED = Pattern.compile(
            "<(?:link rel=\"modulepreload\" href|script type=\"module\"(?: async)? src)=\"/my/([\\w-]+\\.js)\"");

    @Test
    void thePageFetchesAtOnceWhatItsFirstLookNeedsAndNothingElse() throws IOException {
        Set<String> needed = new TreeSet<>();
        collect("app.js", needed);

        assertThat(found(FETCHED, Files.readString(APP.resolve("index.html")))).isEqualTo(needed);
    }

    @Test
    void theServiceWorkerKeepsEveryModuleOfTheAppAndOfItsLibrary() throws IOException {
        String worker = Objects.requireNonNull(new AppFiles().worker().getBody());

        try (Stream<Path> files = Files.list(APP)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".js") && !name.equals("service-worker.js")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(worker).contains("'/my/" + name + "'"));
        }
        assertThat(worker)
                .contains("'/my/'", "'/my/styles.css'", "'/my/messages/es.json'", "lit-html.js'")
                .doesNotContain("/my/service-worker.js", "/my/index.html");
    }

    @Test
    void whatIsSentHasNoCommentsAndAllTheCode() {
        String source = """
                /**
                 * What it is.
                 *
                 * @param {string} one
                 */
                export function f(/** @type {string} */ one) {
                  // Why.
                  /** @type {HTMLElement} */ (one).focus();
                  const address = `https://example.org/${one}`; /** @type {any} */ (one);

                  return one.replace(/\\/\\*/g, '//');
                }
                """;

        assertThat(WithoutComments.of(source)).isEqualTo("""
                export function f(one) {
                (one).focus();
                const address = `https://example.org/${one}`; (one);
                return one.replace(/\\/\\*/g, '//');
                }
                """);
    }

    private static void collect(String module, Set<String> found) throws IOException {
        if (found.add(module)) {
            for (String next : found(IMPORT, Files.readString(APP.resolve(module)))) {
                collect(next, found);
            }
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
