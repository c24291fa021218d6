package org.homespine.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL for drills and benches: it waits for the disk as in a clinic, and holds nothing of any test. */
public class DurableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(asArguments()).and("homespine.jobs=false").applyTo(context);
    }

    public static DatabaseAccess access() {
        return Started.DATABASE.access();
    }

    /** What a program needs to be told to use it. */
    public static String[] asArguments() {
        return arguments(access());
    }

    /** What a program needs to be told to use that database. */
    public static String[] arguments(DatabaseAccess access) {
        return new String[] {
            "homespine.db.url=" + access.jdbcUrl(),
            "homespine.db.user=" + access.application().user(),
            "homespine.db.password=" + access.application().password(),
            "homespine.db.owner-user=" + access.owner().user(),
            "homespine.db.owner-password=" + access.owner().password()
        };
    }

    /** A figure of the whole database, which only its owner sees past the clinics' walls. */
    public static double asOwner(String query) {
        DatabaseAccess.Login owner = access().owner();
        try (Connection connection = DriverManager.getConnection(access().jdbcUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that only its owner may do. */
    public static void run(String change) {
        DatabaseAccess.Login owner = access().owner();
        try (Connection connection = DriverManager.getConnection(access().jdbcUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Started {

        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            Path folder = Path.of(
                    "target",
                    "drill-database",
                    Long.toString(ProcessHandle.current().pid()));
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(folder, Contents.CLINIC, Durability.FULL, new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return database;
        }
    }
}
