package org.homespine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedOutlivesAKilledServerAndStandsInACopyOfTheFolder() throws Exception {
        Path folder = temporary.resolve("clinic");
        try (EmbeddedDatabase database = start(folder)) {
            execute(database, "create table kept (id int)");
            execute(database, "insert into kept values (7)");
            killServer(folder);
        }
        // The number in the file may by now be another program's: it is left alone, and so is the start.
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (EmbeddedDatabase database = start(folder)) {
            assertThat(ask(database, "select id from kept")).isEqualTo("7");
        }
        Path copy = temporary.resolve("copy");
        run("cp", "-a", folder.toString(), copy.toString());
        try (EmbeddedDatabase database = start(copy)) {
            assertThat(ask(database, "select id from kept")).isEqualTo("7");
        }
    }

    @Test
    void theServerIsDurableReachableFromHereOnlyAndItsSecretsAreForItsOwnerAlone() throws Exception {
        Path folder = temporary.resolve("clinic");
        try (EmbeddedDatabase database = start(folder)) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                            .get(4))
                    .as("folder of a socket")
                    .isBlank();
            assertThat(mode(folder)).isEqualTo("rwx------");
            assertThat(mode(folder.resolve("passwords"))).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.access().jdbcUrl(),
                            database.access().owner().user(),
                            "wrong"))
                    .hasMessageContaining("password");

            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Homespine");
        }
        assertThatThrownBy(
                        () -> EmbeddedDatabase.start(folder, Contents.FRESH_DEMO, Durability.FULL, new SecureRandom()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds a clinic");
        assertThat(folder.resolve("postgresql")).exists();
    }

    @Test
    void aServerThatEndsByItselfIsStartedAgainWithAllThatWasCommitted() throws Exception {
        Path folder = temporary.resolve("clinic");
        AtomicBoolean gaveUp = new AtomicBoolean();
        try (EmbeddedDatabase database = start(folder).watched(() -> gaveUp.set(true))) {
            execute(database, "create table kept (id int)");
            for (int kept = 1; kept <= 2; kept++) {
                execute(database, "insert into kept values (7)");
                killServer(folder);
                String rows = Integer.toString(kept);
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(ask(database, "select count(*) from kept"))
                                .isEqualTo(rows));
            }
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(gaveUp).isFalse();
    }

    @Test
    void aServerThatCannotBeStartedAgainEndsTheProgram() throws Exception {
        Path folder = temporary.resolve("clinic");
        AtomicBoolean gaveUp = new AtomicBoolean();
        try (EmbeddedDatabase ignored = start(folder).watched(() -> gaveUp.set(true))) {
            Files.writeString(
                    folder.resolve("postgresql/postgresql.conf"), "no_such_setting = 1", StandardOpenOption.APPEND);
            killServer(folder);

            await().atMost(Duration.ofMinutes(1)).untilTrue(gaveUp);
        }
    }

    private static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(folder, Contents.CLINIC, Durability.FULL, new SecureRandom());
    }

    private static void killServer(Path folder) throws Exception {
        String pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip();
        run("kill", "-9", pid);
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = owner(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(
                access.jdbcUrl(), access.owner().user(), access.owner().password());
    }
}
