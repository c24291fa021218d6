package org.homespine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of the PostgreSQL inside, on the cluster of a data folder whose lock we hold. */
record EmbeddedServer(DataFolder folder, PostgresProgram program) {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void start() throws IOException {
        if (started(PATIENCE) != 0) {
            throw new StartRefused("PostgreSQL did not start on the data folder " + folder + ": see start.log in "
                    + folder.log() + ".");
        }
    }

    private int started(Duration patience) throws IOException {
        // pg_ctl gives the server a session of its own: a Ctrl-C meant for us must not reach it first.
        return program.run(
                "pg_ctl",
                "start",
                "-D",
                folder.cluster().toString(),
                "-l",
                log().toString(),
                "-w",
                "-t",
                Long.toString(Math.max(1, patience.toSeconds())));
    }

    /** Gives pg_ctl's status. */
    int stop() throws IOException {
        // "fast" is SIGINT: sessions are ended, transactions rolled back, a checkpoint written.
        return program.run(
                "pg_ctl",
                "stop",
                "-D",
                folder.cluster().toString(),
                "-m",
                "fast",
                "-t",
                Long.toString(PATIENCE.toSeconds()));
    }

    /** The server that the cluster says is running; empty when it has ended, in whatever way. */
    Optional<ProcessHandle> process() {
        return program.running().stream()
                .filter(process -> isNamedIn(pidFile(), process))
                .findFirst();
    }

    /** A process that has ended but that nobody has taken note of yet has no command any longer. */
    static boolean isRunning(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    /**
     * Starts a server in place of one that has ended by itself, once nothing of that one runs any longer.
     *
     * @param patience rounded down to seconds, 1 at least
     * @return empty when it does not run by then
     */
    Optional<ProcessHandle> startAgain(Duration patience) throws IOException {
        List<ProcessHandle> left = program.running();
        if (!left.isEmpty()) {
            // Their server is gone, and with it all that they could still do.
            left.forEach(ProcessHandle::destroyForcibly);
            return Optional.empty();
        }
        Files.deleteIfExists(pidFile());
        return started(patience) == 0 ? process() : Optional.empty();
    }

    /** We hold the lock: whatever of PostgreSQL still runs on the cluster was left behind by a killed process. */
    void stopOrphan() throws IOException {
        List<ProcessHandle> left = program.running();
        if (left.stream().anyMatch(process -> isNamedIn(pidFile(), process))) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind");
            stop();
        }
        // A killed server's own children go by themselves, but not at once.
        for (ProcessHandle process : left) {
            awaitEnd(process);
        }
        // The number in it may by now belong to some other program, which PostgreSQL would take for itself.
        Files.deleteIfExists(pidFile());
    }

    /** Where the server says why it does not start. */
    Path log() {
        return program.log().resolve("start.log");
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    private static boolean isNamedIn(Path pidFile, ProcessHandle process) {
        if (!Files.exists(pidFile)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.limit(1).anyMatch(Long.toString(process.pid())::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "A PostgreSQL of an earlier run (process " + process.pid() + ") still works on the data folder "
                            + folder + " and does not end: end it by hand.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while PostgreSQL of an earlier run ended.", e);
        }
    }
}
