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

    /** Unpacks the program when it is told to, and learns until it is stopped. */
    private static final String JAVA = """
            echo "java $*" >> "$(dirname "$0")/../heard"
            case "$*" in
                *" extract "*)
                    for folder; do :; done
                    mkdir -p "$folder/lib"
                    echo program > "$folder/homespine-1.jar"
                    echo library > "$folder/lib/one.jar"
                    ;;
                *AOTCacheOutput=*)
                    for option; do case "$option" in -XX:AOTCacheOutput=*) learned=${option#*=} ;; esac; done
                    env > "$(dirname "$0")/../environment"
                    [ -e "$(dirname "$0")/../cannot" ] && exit 1
                    echo learned > "$learned"
                    mkdir -p "$HOMESPINE_DATA"
                    echo 'Homespine is ready'
                    exec sleep 20
                    ;;
                *) echo "java $*" ;;
            esac
            """;

    /** Says what a bench says, and fails for one of them. */
    private static final String MEASURING = """
            mkdir -p target; touch target/homespine-1.jar
            case "$*" in
                *Dtest=no*) held='NOT HELD' ;;
                *) held=held ;;
            esac
            for option; do
                case "$option" in -Dtest=*)
                    echo "measured ${option#-Dtest=}"
                    echo "${option#-Dtest=}: 0.10, reach at most 0.20, $held; min 0.10, max 0.10 of 5 rounds"
                    ;;
                esac
            done
            [ "$held" = held ]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.copy(Path.of("homespine"), folder.resolve("homespine"));
        script("jdk/bin/javac", "");
        script("jdk/bin/java", JAVA);
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
    void aPreparedBuildIsStartedFromWhatWasLearnedUntilItChanges() throws Exception {
        assertThat(said("start")).noneMatch(line -> line.contains("AOTCache"));
        assertThat(said("prepare")).last().isEqualTo("homespine: prepared");
        assertThat(said("start")).anyMatch(LauncherTest::usesWhatWasLearned);
        assertThat(said("prepare")).containsExactly("homespine: this build is prepared");

        Files.writeString(folder.resolve("target/homespine-1.jar"), "built anew");
        assertThat(said("start")).anyMatch(LauncherTest::startsAsBefore);
        said("prepare");
        assertThat(said("start")).anyMatch(LauncherTest::usesWhatWasLearned);

        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");
        assertThat(said("start")).anyMatch(LauncherTest::startsAsBefore);
    }

    @Test
    void whatWasPreparedAndIsNoLongerWholeIsNotUsed() throws Exception {
        said("prepare");
        Path prepared = prepared();
        Files.writeString(prepared.resolve("lib/one.jar"), "");
        assertThat(said("start")).hasSize(2).anyMatch(LauncherTest::startsAsBefore);
        Files.delete(prepared.resolve("lib/one.jar"));
        assertThat(said("start")).hasSize(2).anyMatch(LauncherTest::startsAsBefore);

        assertThat(said("prepare")).last().isEqualTo("homespine: prepared");
        assertThat(said("start")).anyMatch(LauncherTest::usesWhatWasLearned);
        Files.writeString(prepared().resolve("homespine.aot"), "");
        assertThat(said("start")).hasSize(2).anyMatch(LauncherTest::startsAsBefore);
    }

    @Test
    void aJavaThatCannotLearnIsSaidOnceAndStartsAsBefore() throws Exception {
        Files.writeString(folder.resolve("jdk/cannot"), "");
        assertThat(said("prepare")).anyMatch(line -> line.contains("could not be prepared"));
        assertThat(said("start")).anyMatch(LauncherTest::startsAsBefore);
    }

    @Test
    void learningKnowsNothingOfTheClinic() throws Exception {
        said("prepare");
        String environment = Files.readString(folder.resolve("jdk/environment"));
        assertThat(environment)
                .contains("HOMESPINE_DATA=" + prepared().resolve("data"))
                .doesNotContain("HOMESPINE_DB_URL", "secret");
        assertThat(prepared().resolve("data")).doesNotExist();
        assertThat(folder.resolve("homespine-data")).doesNotExist();
    }

    @Test
    void twoAtOncePrepareOnce() throws Exception {
        said("start");
        Process one = launcher("prepare").redirectErrorStream(true).start();
        Process two = launcher("prepare").redirectErrorStream(true).start();
        List<String> said = Stream.concat(
                        one.inputReader().lines(), two.inputReader().lines())
                .toList();

        assertThat(said).contains("homespine: prepared").anyMatch(line -> line.startsWith("homespine: this build is "));
        assertThat(Files.readAllLines(folder.resolve("jdk/heard")))
                .filteredOn(line -> line.contains("AOTCacheOutput"))
                .hasSize(1);
        assertThat(said("start")).anyMatch(LauncherTest::usesWhatWasLearned);
    }

    @Test
    void whereNothingCanBeWrittenItStartsAsBefore() throws Exception {
        said("start");
        Files.writeString(folder.resolve("target/prepared"), "in the way");
        assertThat(said("prepare")).anyMatch(line -> line.contains("cannot be written"));
        assertThat(said("start")).hasSize(2).anyMatch(LauncherTest::startsAsBefore);
    }

    private static boolean usesWhatWasLearned(String line) {
        return line.matches(
                "java .*-XX:AOTCache=\\S+/homespine\\.aot .* -jar \\S+/target/prepared/\\d+/homespine-1\\.jar.*");
    }

    private static boolean startsAsBefore(String line) {
        return line.startsWith("java ") && !line.contains("AOT") && line.contains("/target/homespine-1.jar");
    }

    private Path prepared() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("target/prepared"))) {
            return all.filter(each -> each.resolve("homespine.aot").toFile().exists())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() throws Exception {
        assertThat(said("strat")).anyMatch(line -> line.startsWith("./homespine start "));
    }

    @Test
    void everyBenchRunsAloneAndWhatEachHasReachedStandsAtTheEnd() throws Exception {
        script("bin/mvn", MEASURING);
        List<String> said = said("bench");

        assertThat(said).filteredOn(line -> line.startsWith("measured ")).hasSizeGreaterThan(10);
        assertThat(said.subList(said.indexOf("homespine: all benches") + 1, said.size()))
                .hasSameSizeAs(said.stream()
                        .filter(line -> line.startsWith("measured "))
                        .toList())
                .allMatch(line -> line.matches(".*: 0\\.10, reach at most 0\\.20, held; .*"));
        assertThat(status("bench")).isZero();
    }

    @Test
    void oneBenchThatIsNotHeldEndsAllOfThemWithAnErrorAfterTheLast() throws Exception {
        script("bin/mvn", MEASURING.replace("*Dtest=no*", "*Dtest=WallBench*"));
        List<String> said = said("bench");

        assertThat(said).last().isEqualTo("homespine: not held, or failed: B10");
        assertThat(said).contains("measured SearchBench").anyMatch(line -> line.contains(", NOT HELD; "));
        assertThat(status("bench")).isNotZero();
    }

    @Test
    void aBenchByNameRunsNoOther() throws Exception {
        script("bin/mvn", MEASURING);

        assertThat(said("bench", "search"))
                .filteredOn(line -> line.startsWith("measured "))
                .containsExactly("measured SearchBench");
        assertThat(said("bench", "B99")).last().asString().contains("takes nothing or a name: B1 B2 ");
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ProcessBuilder launcher(String... command) {
        ProcessBuilder launcher = new ProcessBuilder(
                        Stream.concat(Stream.of(folder.resolve("homespine").toString()), Stream.of(command))
                                .toList())
                .directory(folder.toFile());
        launcher.environment().keySet().removeIf(name -> name.startsWith("HOMESPINE_"));
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        return launcher;
    }

    private int status(String... command) throws Exception {
        Process process = launcher(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<String> said(String... command) throws Exception {
        ProcessBuilder launcher = launcher(command).redirectErrorStream(true);
        if (command[0].equals("prepare")) {
            launcher.environment().put("HOMESPINE_DB_URL", "jdbc:postgresql://the-clinic/homespine");
            launcher.environment().put("HOMESPINE_DB_PASSWORD", "secret");
        }
        Process process = launcher.start();
        try (Stream<String> lines = process.inputReader().lines()) {
            List<String> said = lines.toList();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return said;
        }
    }
}
