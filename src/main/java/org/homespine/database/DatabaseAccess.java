package org.homespine.database;

/**
 * How to reach the database: the JDBC address, the application's role (reads and writes rows, nothing else) and the
 * owner's (migrations only).
 */
public record DatabaseAccess(String jdbcUrl, Login application, Login owner) {

    /** A role and its password; the password never shows in text. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
