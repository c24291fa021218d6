package org.homespine.commands.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.commands.CommandLine;
import org.homespine.commands.rules.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes sample handouts. */
class SamplesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void everyVariantStandsInTheFolderWithItsFirstPage() throws IOException {
        Path made = folder.resolve("made");

        assertThat(run(made)).isEqualTo(ExitStatus.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("11 handouts" + System.lineSeparator());
        assertThat(names(made, ".pdf"))
                .containsExactlyInAnyOrder(
                        "1-a4-1up.pdf",
                        "1-a4-2up.pdf",
                        "1-a4-4up.pdf",
                        "1-a4-list.pdf",
                        "1-a4-log.pdf",
                        "1-a4-large-1up.pdf",
                        "1-a4-large-2up.pdf",
                        "1-letter-2up.pdf",
                        "1-letter-large-1up.pdf",
                        "1-a4-2up-es.pdf",
                        "1-a4-2up-ar.pdf");
        assertThat(names(made, ".png")).hasSize(11).contains("1-a4-2up-ar.png");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThat(run(file)).isEqualTo(ExitStatus.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("homespine: ", "taken");
    }

    @Test
    void handoutsAreACommand() {
        assertThat(CommandLine.isMeantBy("handouts", "samples", "somewhere")).isTrue();
    }

    private ExitStatus run(Path where) {
        return new SamplesCommand(new PrintStream(errors, true, StandardCharsets.UTF_8), List.of(1))
                .run(where, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private static List<String> names(Path made, String ending) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }
}
