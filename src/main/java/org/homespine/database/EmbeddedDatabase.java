package org.homespine.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.homespine.database.DatabaseAccess.Login;
import org.jspecify.annotations.Nullable;
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

    private final EmbeddedServer server;
    private final DatabaseAccess access;
    private @Nullable ServerWatch watch;

    private EmbeddedDatabase(EmbeddedServer server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    static EmbeddedDatabase start(Path path, Contents contents, Durability durability, SecureRandom random) {
        DataFolder folder = DataFolder.lock(path);
        try {
            PostgresProgram program = PostgresProgram.unpackInto(folder.programs(), folder.log());
            EmbeddedServer server = new EmbeddedServer(folder, program);
            server.stopOrphan();
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
            server.start();
            DatabaseAccess access = ensureRoles(server, port, admin, application, owner);
            LOG.info("PostgreSQL runs inside, on the data folder {}", folder);
            return new EmbeddedDatabase(server, access);
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
            EmbeddedServer server, int port, Login admin, Login application, Login owner) throws IOException {
        try {
            return EmbeddedRoles.ensure(port, admin, application, owner);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /**
     * From now on the server is started again when it ends by itself.
     *
     * @param giveUp ends the program, where it cannot be
     */
    EmbeddedDatabase watched(Runnable giveUp) {
        watch = ServerWatch.over(server, giveUp);
        return this;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        try {
            if (server.stop() != 0) {
                LOG.error(
                        "PostgreSQL did not stop cleanly on the data folder {}; the next start recovers it",
                        server.folder());
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be stopped on {}", server.folder(), e);
        } finally {
            server.folder().close();
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
