package org.homespine.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.homespine.database.DatabaseAccess.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL inside: a server of this process alone, with its cluster in the data folder. A server that a killed process
 * left behind is stopped first; what was committed is there again after any end.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String STOP_SECONDS = "60";

    private final DataFolder folder;
    private final PostgresProgram program;
    private final DatabaseAccess access;

    private EmbeddedDatabase(DataFolder folder, PostgresProgram program, DatabaseAccess access) {
        this.folder = folder;
        this.program = program;
        this.access = access;
    }

    static EmbeddedDatabase start(Path path, Durability durability, SecureRandom random) {
        DataFolder folder = DataFolder.lock(path);
        try {
            PostgresProgram program = PostgresProgram.unpackInto(folder.programs(), folder.log());
            stopOrphan(folder, program);
            Login admin = folder.login("homespine_admin", random);
            if (!Files.exists(folder.cluster())) {
                createCluster(folder, program, admin);
            }
            int port = freePort();
            PostgresSettings.write(folder.cluster(), folder.log(), port, durability);
            startServer(folder, program);
            DatabaseAccess access = EmbeddedRoles.ensure(
                    port, admin, folder.login("homespine_app", random), folder.login("homespine_owner", random));
            LOG.info("PostgreSQL runs inside on the data folder {}", folder);
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

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            if (stop(folder, program) != 0) {
                LOG.error("PostgreSQL did not stop within {} s on {}", STOP_SECONDS, folder);
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be stopped on {}", folder, e);
        } finally {
            folder.close();
        }
    }

    private static int stop(DataFolder folder, PostgresProgram program) throws IOException {
        // "fast" is SIGINT: sessions are ended, transactions rolled back, a checkpoint written.
        return program.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-t", STOP_SECONDS);
    }

    /** We hold the lock: a server that still runs on the cluster was left behind by a killed process. */
    private static void stopOrphan(DataFolder folder, PostgresProgram program) throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = pidIn(pidFile).flatMap(ProcessHandle::of);
        if (process.filter(EmbeddedDatabase::isPostgres).isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind");
            if (stop(folder, program) != 0) {
                throw new StartRefused("A PostgreSQL of an earlier run (process "
                        + process.get().pid() + ") still runs on the data folder " + folder
                        + " and does not stop: end it by hand.");
            }
        } else if (process.isPresent()) {
            // The number now belongs to some other program; PostgreSQL would take that for itself and refuse.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .findFirst();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
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
                STOP_SECONDS);
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
