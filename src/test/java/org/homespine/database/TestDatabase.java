package org.homespine.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that all tests of one run share: started with the first, gone with the process. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAccess access = access();
        TestPropertyValues.of(
                        "homespine.db.url=" + access.jdbcUrl(),
                        "homespine.db.user=" + access.application().user(),
                        "homespine.db.password=" + access.application().password(),
                        "homespine.db.owner-user=" + access.owner().user(),
                        "homespine.db.owner-password=" + access.owner().password(),
                        // A test runs a job itself, when it means to.
                        "homespine.jobs=false")
                .applyTo(context);
    }

    /** How to reach it, for tests that look past the application, as its owner for instance. */
    public static DatabaseAccess access() {
        return Started.DATABASE.access();
    }

    private static final class Started {

        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            Path folder = Path.of(
                    "target",
                    "test-database",
                    Long.toString(ProcessHandle.current().pid()));
            FileSystemUtils.deleteRecursively(folder.toFile());
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(folder, Contents.CLINIC, Durability.NONE, new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return database;
        }
    }
}
