package org.homespine.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.homespine.database.DatabaseAccess.Login;

/** The two roles and the database of the server inside, made where they are missing. */
final class EmbeddedRoles {

    private static final String DATABASE = "homespine";

    private EmbeddedRoles() {}

    static DatabaseAccess ensure(int port, Login admin, Login application, Login owner) {
        try (Connection connection =
                        DriverManager.getConnection(jdbcUrl(port, "postgres"), admin.user(), admin.password());
                Statement statement = connection.createStatement()) {
            for (Login login : new Login[] {application, owner}) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
                    // Both names and passwords are our own letters and digits.
                    statement.execute("create role " + login.user() + " login nosuperuser nobypassrls nocreatedb"
                            + " nocreaterole password '" + login.password() + "'");
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + owner.user());
            }
        } catch (SQLException e) {
            throw new StartRefused("The server inside refuses its own roles: " + e.getMessage(), e);
        }
        return new DatabaseAccess(jdbcUrl(port), application, owner);
    }

    static String jdbcUrl(int port) {
        return jdbcUrl(port, DATABASE);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
