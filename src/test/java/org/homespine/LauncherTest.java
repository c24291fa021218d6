package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a JDK and a Maven that only say what they were asked. */
class LauncherTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.copy(Path.of("homespine"), folder.resolve("homespine"));
        script("jdk/bin/javac", "");
        script("jdk/bin/java", "echo java \"$@\"");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        script("bin/mvn", "echo mvn \"$@\"; mkdir -p target; touch target/homespine-1.jar");
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("frontend"));
        Files.writeString(folder.resolve("pom.xml"), "");
    }

    @Test
    void theFirstStartBuildsAndThenBecomesTheProgram() throws Exception {
        assertThat(said("demo"))
                .anyMatch(line -> line.startsWith("mvn ") && line.endsWith(" package"))
                .anyMatch(line -> line.startsWith("java ") && line.contains("target/homespine-1.jar"));
    }

    @Test
    void theNextStartBuildsNothing() throws Exception {
        said("demo");

        assertThat(said("start")).noneMatch(line -> line.startsWith("mvn ")).anyMatch(line -> line.startsWith("java "));
    }

    @Test
    void whatHasChangedSinceIsBuiltAnew() throws Exception {
        said("demo");
        Path built = folder.resolve("target/homespine-1.jar");
        Files.setLastModifiedTime(
                folder.resolve("pom.xml"),
                FileTime.from(Files.getLastModifiedTime(built).toInstant().plusSeconds(2)));

        assertThat(said("start")).anyMatch(line -> line.startsWith("mvn "));
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() throws Exception {
        assertThat(said("strat")).anyMatch(line -> line.startsWith("./homespine start "));
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> said(String command) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder(folder.resolve("homespine").toString(), command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        Process process = launcher.start();
        try (Stream<String> lines = process.inputReader().lines()) {
            List<String> said = lines.toList();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said;
        }
    }
}
