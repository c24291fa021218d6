package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.homespine.FreePort;
import org.homespine.drill.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * B8: from {@code ./homespine start} to the first page that is answered with 200, with a prepared build against without,
 * on one data folder and in turns. At most half as long.
 */
class StartBench {

    private static final int ROUNDS = 5;
    private static final double REACH = 0.5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path temporary;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void aPreparedStartTakesHalfAsLong() throws Exception {
        Path prepared = Path.of("homespine").toAbsolutePath();
        Path plain = withoutPreparation(prepared);
        // Makes the database, and warms what the system keeps of the files of both.
        start(plain);
        start(prepared);

        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        Ratios ratios = new Ratios(Reach.atMost("B8, a prepared start to another", REACH));
        for (int round = 0; round < ROUNDS; round++) {
            double slow = start(plain);
            double fast = start(prepared);
            without.add(slow);
            with.add(fast);
            ratios.add(fast, slow);
            Figures.say(String.format(Locale.ROOT, "without %.1f s, prepared %.1f s", slow, fast));
        }
        new Figures(without).print("start to first page, as built", "s");
        new Figures(with).print("start to first page, prepared", "s");
        ratios.assertHeld();
    }

    /** The same launcher and the same jar in a folder in which nothing was prepared. */
    private Path withoutPreparation(Path launcher) throws IOException {
        Path jar = Path.of(System.getProperty("homespine.jar")).toAbsolutePath();
        Path target = Files.createDirectories(temporary.resolve("plain/target"));
        Files.createSymbolicLink(target.resolve(jar.getFileName()), jar);
        return Files.copy(launcher, temporary.resolve("plain/homespine"));
    }

    /** Seconds until the staff's sign-in page is there; the program is stopped after that. */
    private double start(Path launcher) throws Exception {
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "start")
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOMESPINE_"));
        builder.environment().put("HOMESPINE_DATA", temporary.resolve("data").toString());
        builder.environment().put("HOMESPINE_PORT", Integer.toString(port));
        long began = System.nanoTime();
        Process program = builder.start();
        try {
            while (!answers(port)) {
                assertThat(program.isAlive() && System.nanoTime() - began < PATIENCE.toNanos())
                        .as(Files.readString(temporary.resolve("said")))
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            program.destroy();
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private boolean answers(int port) throws InterruptedException {
        try {
            return browser.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException ignored) {
            return false;
        }
    }
}
