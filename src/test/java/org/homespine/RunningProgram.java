package org.homespine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The packaged program as a process of its own, with what it said. */
public final class RunningProgram {

    private static final long PATIENCE_SECONDS = 240;

    private final @Nullable Process process;
    private final StringBuffer said = new StringBuffer();

    private RunningProgram(@Nullable Process process) {
        this.process = process;
    }

    static RunningProgram none() {
        return new RunningProgram(null);
    }

    /** Starts the jar on a data folder and a port of 127.0.0.1; further arguments go to the program. */
    public static RunningProgram start(Path data, int port, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // A short life is over before the second compiler has paid for itself.
                "-XX:TieredStopAtLevel=" + System.getProperty("homespine.tiers", "4"),
                "-Xmx768m",
                "-jar",
                System.getProperty("homespine.jar"))));
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("HOMESPINE_"));
        builder.environment().put("HOMESPINE_DATA", data.toString());
        builder.environment().put("HOMESPINE_PORT", Integer.toString(port));
        return new RunningProgram(builder.redirectErrorStream(true).start());
    }

    /** Waits until it serves. */
    public RunningProgram awaitReady() throws Exception {
        Process running = running();
        Thread patience = Thread.ofVirtual().start(() -> {
            try {
                if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
            }
        });
        BufferedReader reader = running.inputReader();
        String line = reader.readLine();
        while (line != null && !line.contains("Homespine is ready")) {
            said.append(line).append('\n');
            line = reader.readLine();
        }
        patience.interrupt();
        assertThat(line).as("it said:\n%s", said).isNotNull();
        // What it says from now on must not fill the pipe. A virtual thread would keep its carrier while it waits for a
        // word, and on two processors two programs leave none to anybody else.
        Thread.ofPlatform().daemon().name("what a program says").start(() -> listen(reader));
        return this;
    }

    private void listen(BufferedReader reader) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
            }
        } catch (IOException ignored) {
            // Killed: its pipe is gone.
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Waits until it has said this so many times since it was ready. */
    public void awaitSaid(String words, int times) {
        await("said " + words)
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> said().split(Pattern.quote(words), -1).length > times);
    }

    /** All that it has said so far. */
    public String said() {
        return said.toString();
    }

    /** What it says when it must not start: one line, no stack trace, a status that is not 0. */
    public String refusal() throws Exception {
        Process running = running();
        String output = running.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(output).isNotZero();
        assertThat(output).doesNotContain("\tat ");
        List<String> errors =
                output.lines().filter(line -> line.contains("ERROR")).toList();
        assertThat(errors).as(output).hasSize(1);
        return errors.getFirst();
    }

    /** Ends it as a loss of power would. */
    public void kill() throws Exception {
        running().destroyForcibly().waitFor();
    }

    /** Ends it by SIGTERM and waits. */
    public void stop() throws Exception {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            String threads = threads(process);
            process.destroyForcibly();
            throw new TimeoutException("did not stop, said:\n" + said + "\nits threads:\n" + threads);
        }
    }

    /** What each thread of the system in it is at. */
    private static String threads(Process process) throws Exception {
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return asking.inputReader().lines().collect(Collectors.joining("\n"));
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("never started");
        }
        return process;
    }
}
