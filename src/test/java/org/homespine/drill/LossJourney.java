package org.homespine.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phones send check-ins while the program or its PostgreSQL dies, is restarted or is stopped; afterwards all that was
 * acknowledged is stored, once, judged, and every red answer has its flag. A control without waiting for the disk must
 * lose some, or all this proves nothing. {@code -Drounds=10} makes it a drill.
 */
class LossJourney {

    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final List<Hardship> HARDSHIPS =
            ROUNDS > 1 ? List.of(Hardship.values()) : List.of(Hardship.ALL_OF_SERVER_KILLED, Hardship.PROGRAM_KILLED);
    private static final int PHONES = 8;
    private static final int BETWEEN = Integer.getInteger("between", 40);
    private static final int TRIES_OF_THE_CONTROL = 5;

    @TempDir
    private Path data;

    /** Something that happens to a running program. */
    private enum Hardship {
        PROGRAM_KILLED,
        SERVER_KILLED,
        ALL_OF_SERVER_KILLED,
        SERVER_RESTARTED,
        PROGRAM_STOPPED
    }

    @Test
    void whatOneNodeHasAcknowledgedOutlivesEveryEnd() throws Exception {
        int port = FreePort.find();
        RunningProgram program = RunningProgram.start(data, port).awaitReady();
        try (Phones phones = new Phones(Scene.devicesOn(inside(), PHONES), List.of(port))) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Hardship hardship : HARDSHIPS) {
                    phones.awaitAnother(BETWEEN);
                    phones.longestSilence();
                    program = strike(hardship, program, port);
                    phones.awaitAnother(BETWEEN);
                    phones.say(hardship.name());
                }
            }
            phones.close();
            Stored.on(inside()).assertNothingIsLostOf(phones.acknowledged());
        } finally {
            program.stop();
        }
    }

    @Test
    void withoutWaitingForTheDiskSomethingIsLost() throws Exception {
        int port = FreePort.find();
        RunningProgram program = RunningProgram.start(data, port).awaitReady();
        try {
            doNotWaitForTheDisk();
            List<Device> devices = Scene.devicesOn(inside(), PHONES);
            int lost = 0;
            for (int i = 0; i < TRIES_OF_THE_CONTROL && lost == 0; i++) {
                try (Phones phones = new Phones(devices, List.of(port))) {
                    phones.awaitAnother(BETWEEN);
                    killServer(everyProcess());
                    phones.close();
                    program.awaitSaid("PostgreSQL runs again", i + 1);
                    Set<UUID> missing = new HashSet<>(phones.acknowledged().keySet());
                    missing.removeAll(Stored.on(inside()).judged());
                    lost = missing.size();
                    Figures.say("control: %d of %d lost"
                            .formatted(lost, phones.acknowledged().size()));
                }
            }
            assertThat(lost)
                    .as("lost by the control: with none this drill is broken")
                    .isPositive();
        } finally {
            program.stop();
        }
    }

    /** The program that runs afterwards. */
    private RunningProgram strike(Hardship hardship, RunningProgram program, int port) throws Exception {
        switch (hardship) {
            case PROGRAM_KILLED -> program.kill();
            case SERVER_KILLED -> killServer(serverProcess());
            case ALL_OF_SERVER_KILLED -> killServer(everyProcess());
            case SERVER_RESTARTED -> control("restart", "-m", "fast");
            case PROGRAM_STOPPED -> program.stop();
        }
        return program.isRunning() ? program : RunningProgram.start(data, port).awaitReady();
    }

    private DatabaseAccess inside() throws IOException {
        return RunningDatabase.inside(data).orElseThrow();
    }

    private void doNotWaitForTheDisk() throws Exception {
        Files.writeString(
                data.resolve("postgresql/postgresql.auto.conf"),
                "synchronous_commit = off\nwal_writer_delay = 10s\n",
                StandardOpenOption.APPEND);
        control("reload");
    }

    private List<Long> serverProcess() throws IOException {
        return List.of(Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip()));
    }

    private List<Long> everyProcess() throws IOException {
        Path programs = data.resolve("programs").toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(programs.toString()))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** All at the same moment: one that is left would still write what the others have not. */
    private static void killServer(List<Long> processes) throws Exception {
        assertThat(processes).isNotEmpty();
        run(Stream.concat(Stream.of("kill", "-9"), processes.stream().map(String::valueOf))
                .toList());
    }

    private void control(String... what) throws Exception {
        try (Stream<Path> programs = Files.walk(data.resolve("programs"))) {
            Path control = programs.filter(file -> file.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow();
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(
                    List.of(control.toString(), "-D", data.resolve("postgresql").toString()));
            command.addAll(List.of(what));
            run(command);
        }
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(command.getFirst()).isZero();
    }
}
