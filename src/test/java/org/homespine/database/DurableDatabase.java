package org.homespine.database;

import java.nio.file.Path;
import java.security.SecureRandom;
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
