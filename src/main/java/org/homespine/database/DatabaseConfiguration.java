package org.homespine.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.homespine.database.DatabaseAccess.Login;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The database of this node and its two roles: the pool belongs to the application's role, the owner's connection lives
 * only while migrations run. Transactions begin outside of every other advice, so that access checks run inside them.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = 0)
class DatabaseConfiguration {

    @Bean
    Database database(Environment settings) {
        if (settings.getProperty("homespine.db.url", "").isBlank()) {
            Path folder = Path.of(settings.getRequiredProperty("homespine.data"));
            return EmbeddedDatabase.start(folder, contents(settings), Durability.FULL, new SecureRandom())
                    .watched(() -> System.exit(1));
        }
        if (contents(settings) == Contents.FRESH_DEMO) {
            throw new StartRefused("A fresh demonstration needs the PostgreSQL inside: unset HOMESPINE_DB_URL.");
        }
        return new ExternalDatabase(new DatabaseAccess(
                settings.getRequiredProperty("homespine.db.url"),
                login(settings, "homespine.db.user", "homespine.db.password"),
                login(settings, "homespine.db.owner-user", "homespine.db.owner-password")));
    }

    private static Contents contents(Environment settings) {
        if (!settings.acceptsProfiles(Profiles.of("demo"))) {
            return Contents.CLINIC;
        }
        return settings.getProperty("homespine.fresh", Boolean.class, false) ? Contents.FRESH_DEMO : Contents.DEMO;
    }

    private static Login login(Environment settings, String user, String password) {
        return new Login(settings.getRequiredProperty(user), settings.getRequiredProperty(password));
    }

    @Bean
    DatabaseAccess databaseAccess(Database database) {
        return database.access();
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.application().user();
            }

            @Override
            public String getPassword() {
                return access.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer applicationRoleInMigrations(DatabaseAccess access) {
        return flyway -> flyway.placeholders(
                Map.of("application_role", access.application().user()));
    }

    /** Somebody else's server: only how to reach it. */
    private record ExternalDatabase(DatabaseAccess access) implements Database {

        @Override
        public void close() {
            // Not ours to stop.
        }
    }
}
