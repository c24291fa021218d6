package org.homespine.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.homespine.database.DatabaseAccess.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaChecksTest {

    @Test
    void theStartIsRefusedWhenARoleCouldLiftTheWallOrTheSchemaIsNewer(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(folder, Contents.CLINIC, Durability.NONE, new SecureRandom())) {
            DatabaseAccess access = database.access();
            Login admin = admin(folder);
            String app = access.application().user();
            String owner = access.owner().user();

            refused(new DatabaseAccess(access.jdbcUrl(), access.owner(), access.owner()), "are the same");
            powerful(access, admin, "alter role " + app + " superuser", "alter role " + app + " nosuperuser");
            powerful(access, admin, "alter role " + app + " bypassrls", "alter role " + app + " nobypassrls");
            powerful(access, admin, "alter role " + app + " createrole", "alter role " + app + " nocreaterole");
            powerful(access, admin, "alter role " + app + " createdb", "alter role " + app + " nocreatedb");
            powerful(access, admin, "grant " + owner + " to " + app, "revoke " + owner + " from " + app);
            powerful(
                    access,
                    admin,
                    "grant create on schema public to " + app,
                    "revoke create on schema public from " + app);
            assertThatCode(() -> check(access)).doesNotThrowAnyException();

            powerful(
                    access,
                    admin,
                    "create table stray (id int); alter table stray owner to " + app,
                    "drop table stray");
            execute(access.jdbcUrl(), access.owner(), """
                    insert into flyway_schema_history
                    select installed_rank + 1, '299901010000', description, type, script, checksum, installed_by,
                        installed_on, execution_time, success
                    from flyway_schema_history order by installed_rank desc limit 1""");
            refused(access, "newer than this program");
        }
    }

    private static Login admin(Path folder) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("passwords"))) {
            passwords.load(reader);
        }
        return new Login("homespine_admin", passwords.getProperty("homespine_admin", ""));
    }

    private static void powerful(DatabaseAccess access, Login admin, String give, String take) throws SQLException {
        execute(access.jdbcUrl(), admin, give);
        refused(access, "could lift the wall");
        execute(access.jdbcUrl(), admin, take);
    }

    private static void refused(DatabaseAccess access, String because) {
        assertThatThrownBy(() -> check(access)).isInstanceOf(StartRefused.class).hasMessageContaining(because);
    }

    private static void check(DatabaseAccess access) {
        new SchemaChecks(access)
                .migrate(Flyway.configure()
                        .dataSource(
                                access.jdbcUrl(),
                                access.owner().user(),
                                access.owner().password())
                        .placeholders(
                                Map.of("application_role", access.application().user()))
                        .load());
    }

    private static void execute(String url, Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
