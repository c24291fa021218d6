package org.homespine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program asked about the rules: nothing is started, and the output holds results alone. */
class RulesJourney {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void thePackagedProgramAnswersHistoriesAndNothingElse() throws Exception {
        HistoryLine good = HistoryLine.good();
        assertThat(run(good + "\n" + good.with("\"pain\": 7", "\"pain\": 11") + "\n", "rules", "evaluate"))
                .isEqualTo(1);
        assertThat(output())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{\"id\":\"C14\",\"findings\":[{\"rule\":\"PAI-01\"");
        assertThat(errors()).containsExactly("line 2: checkIns[0].pain: must be a whole number from 0 to 10, not 11");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("in", "out", "errors");
        }
    }

    @Test
    void tenThousandHistoriesNeedNoMoreMemoryThanOne() throws Exception {
        assertThat(run((HistoryLine.good() + "\n").repeat(10_000), "rules", "evaluate"))
                .isZero();
        assertThat(output()).hasSize(10_000);
    }

    @Test
    void anUnknownCommandIsNoStart() throws Exception {
        assertThat(run("", "rules", "start")).isEqualTo(2);
        assertThat(output()).isEmpty();
    }

    /** The exit status; the heap is smaller than 10,000 results would be with their histories. */
    private int run(String input, String... arguments) throws Exception {
        Path in = Files.writeString(folder.resolve("in"), input, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-jar",
                System.getProperty("homespine.jar")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> output() throws Exception {
        return Files.readAllLines(folder.resolve("out"));
    }

    private List<String> errors() throws Exception {
        return Files.readAllLines(folder.resolve("errors"));
    }
}
