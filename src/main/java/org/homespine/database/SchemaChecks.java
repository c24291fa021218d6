package org.homespine.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.homespine.database.DatabaseAccess.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * What must hold before the schema is touched: PostgreSQL 18 or newer, two different roles, an application's role too
 * weak to lift the wall between clinics, and a schema that is not newer than this program.
 */
@Component
class SchemaChecks implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaChecks.class);
    private static final int OLDEST_SERVER = 18;

    /** What the application's role may not be, as a condition on {@code pg_roles r} with the owner's name as value. */
    private static final Map<String, String> TOO_POWERFUL = new LinkedHashMap<>();

    static {
        TOO_POWERFUL.put("is a superuser", "r.rolsuper");
        TOO_POWERFUL.put("has BYPASSRLS", "r.rolbypassrls");
        TOO_POWERFUL.put("has CREATEROLE", "r.rolcreaterole");
        TOO_POWERFUL.put("has CREATEDB", "r.rolcreatedb");
        TOO_POWERFUL.put("is a member of the owner's role", "pg_has_role(r.oid, ?, 'member')");
        TOO_POWERFUL.put(
                "may create schemas in the database", "has_database_privilege(r.oid, current_database(), 'create')");
        TOO_POWERFUL.put("may create tables in schema public", "has_schema_privilege(r.oid, 'public', 'create')");
        TOO_POWERFUL.put(
                "owns tables",
                "exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname in ('public', 'entry') and c.relowner = r.oid)");
    }

    private final DatabaseAccess access;

    SchemaChecks(DatabaseAccess access) {
        this.access = access;
    }

    @Override
    public void migrate(Flyway flyway) {
        checkRoles();
        checkAge(flyway);
        int migrations = migrated(flyway);
        if (migrations > 0) {
            LOG.info("Brought the schema up to date: {} migrations", migrations);
        }
    }

    private static int migrated(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new StartRefused(
                    "The schema was made by another version of the same migrations than this program has: start the"
                            + " Homespine that made it, or begin with an empty data folder.",
                    e);
        }
    }

    private void checkRoles() {
        Login application = access.application();
        Login owner = access.owner();
        if (application.user().equals(owner.user())) {
            throw new StartRefused("The owner's and the application's database role are the same (" + owner
                    + "): HOMESPINE_DB_USER must name a role of its own.");
        }
        connect(owner, "HOMESPINE_DB_OWNER_USER", ignored -> {});
        connect(application, "HOMESPINE_DB_USER", connection -> {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StartRefused("The database server is PostgreSQL " + version + ", needed is " + OLDEST_SERVER
                        + " or newer: upgrade it, or unset HOMESPINE_DB_URL.");
            }
            for (Map.Entry<String, String> power : TOO_POWERFUL.entrySet()) {
                if (holds(connection, power.getValue(), owner)) {
                    throw new StartRefused("The application's database role " + application + " " + power.getKey()
                            + ", so it could lift the wall between clinics: take that from it.");
                }
            }
        });
    }

    private static boolean holds(Connection connection, String condition, Login owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + condition + " from pg_roles r where r.rolname = current_user")) {
            if (condition.contains("?")) {
                statement.setString(1, owner.user());
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void connect(Login login, String setting, Check check) {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password())) {
            check.on(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database cannot be used as " + login + " (" + setting + "): " + e.getMessage(), e);
        }
    }

    private static void checkAge(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new StartRefused("The schema (" + version
                            + ") is newer than this program: start the newer Homespine that wrote it,"
                            + " or go back to a backup made before.");
                });
    }

    private interface Check {

        void on(Connection connection) throws SQLException;
    }
}
