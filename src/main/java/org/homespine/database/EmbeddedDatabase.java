package org.homespine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.homespine.database.DatabaseAccess.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL inside: a server of this process alone, with its cluster in the data folder. A server that a killed process
 * left behind is stopped first; what was committed is there again after any end.
 */
final class EmbeddedDatabase implements Database {

    static final String APPLICATION = "homespine_app";
    static final String OWNER = "homespine_owner";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int STOP_SECONDS = 60;

    private final DataFolder folder;
    private final PostgresProgram program;
    private final DatabaseAccess access;

    private EmbeddedDatabase(DataFolder folder, PostgresProgram program, DatabaseAccess access) {
        this.folder = folder;
        this.program = program;
        this.access = access;
    }

    static EmbeddedDatabase start(Path path, Contents contents, Durability durability, SecureRandom random) {
        DataFolder folder = DataFolder.lock(path);
        try {
            PostgresProgram program = PostgresProgram.unpackInto(folder.programs(), folder.log());
            stopOrphan(folder, program);
            Login admin = folder.login("homespine_admin", random);
            Login application = folder.login(APPLICATION, random);
            Login owner = folder.login(OWNER, random);
            contents.check(folder);
            if (contents == Contents.FRESH_DEMO) {
                FileSystemUtils.deleteRecursively(folder.cluster());
            }
            if (!Files.exists(folder.cluster())) {
                contents.mark(folder);
                createCluster(folder, program, admin);
            }
            int port = freePort();
            PostgresSettings.write(folder.cluster(), folder.log(), port, durability);
            startServer(folder, program);
            DatabaseAccess access = ensureRoles(folder, program, port, admin, application, owner);
            LOG.info("PostgreSQL runs inside, on the data folder {}", folder);
            return new EmbeddedDatabase(folder, program, access);
        } catch (IOException e) {
            folder.close();
            throw new StartRefused(
                    "PostgreSQL could not be started on the data folder " + folder + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static DatabaseAccess ensureRoles(
            DataFolder folder, PostgresProgram program, int port, Login admin, Login application, Login owner)
            throws IOException {
        try {
            return EmbeddedRoles.ensure(port, admin, application, owner);
        } catch (RuntimeException e) {
            stop(folder, program);
            throw e;
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            if (stop(folder, program) != 0) {
                LOG.error("PostgreSQL did not stop cleanly on the data folder {}; the next start recovers it", folder);
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be stopped on {}", folder, e);
        } finally {
            folder.close();
        }
    }

    private static int stop(DataFolder folder, PostgresProgram program) throws IOException {
        // "fast" is SIGINT: sessions are ended, transactions rolled back, a checkpoint written.
        return program.run(
                "pg_ctl",
                "stop",
                "-D",
                folder.cluster().toString(),
                "-m",
                "fast",
                "-t",
                Integer.toString(STOP_SECONDS));
    }

    /** We hold the lock: whatever of PostgreSQL still runs on the cluster was left behind by a killed process. */
    private static void stopOrphan(DataFolder folder, PostgresProgram program) throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        List<ProcessHandle> left = program.running();
        if (Files.exists(pidFile) && left.stream().anyMatch(process -> isNamedIn(pidFile, process))) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind");
            stop(folder, program);
        }
        // A killed server's own children go by themselves, but not at once.
        for (ProcessHandle process : left) {
            awaitEnd(process, folder);
        }
        // The number in it may by now belong to some other program, which PostgreSQL would take for itself.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isNamedIn(Path pidFile, ProcessHandle process) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.limit(1).anyMatch(Long.toString(process.pid())::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process, DataFolder folder) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
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

    /** Made beside its place and then moved there, so that a killed start leaves a whole cluster or none. */
    private static void createCluster(DataFolder folder, PostgresProgram program, Login admin) throws IOException {
        Path half = folder.cluster().resolveSibling("postgresql.half");
        FileSystemUtils.deleteRecursively(half);
        Path password = folder.secretFile("initdb");
        try {
            Files.writeString(password, admin.password());
            int status = program.run(
                    "initdb",
                    "--pgdata=" + half,
                    "--username=" + admin.user(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (status != 0) {
                throw new StartRefused("PostgreSQL's files could not be made in the data folder " + folder
                        + ": see commands.log in " + folder.log() + ".");
            }
        } finally {
            Files.delete(password);
        }
        Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void startServer(DataFolder folder, PostgresProgram program) throws IOException {
        // pg_ctl gives the server a session of its own: a Ctrl-C meant for us must not reach it first.
        int status = program.run(
                "pg_ctl",
                "start",
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.log().resolve("start.log").toString(),
                "-w",
                "-t",
                Integer.toString(STOP_SECONDS));
        if (status != 0) {
            throw new StartRefused("PostgreSQL did not start on the data folder " + folder + ": see start.log in "
                    + folder.log() + ".");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
