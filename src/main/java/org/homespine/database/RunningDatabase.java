package org.homespine.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.homespine.database.DatabaseAccess.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a program that is running now, for commands beside it that read and write no schema. */
public final class RunningDatabase {

    private static final int LINE_OF_PORT = 3;

    private RunningDatabase() {}

    /**
     * The PostgreSQL inside the program that runs on this data folder; empty when none does. Throws
     * {@link IOException} when the folder cannot be read.
     */
    public static Optional<DatabaseAccess> inside(Path folder) throws IOException {
        Path running = folder.resolve("postgresql").resolve("postmaster.pid");
        Path secrets = folder.resolve("passwords");
        if (!Files.exists(running) || !Files.exists(secrets)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(running);
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(secrets)) {
            passwords.load(reader);
        }
        return lines.size() <= LINE_OF_PORT
                ? Optional.empty()
                : Optional.of(new DatabaseAccess(
                        EmbeddedRoles.jdbcUrl(
                                Integer.parseInt(lines.get(LINE_OF_PORT).strip())),
                        login(passwords, EmbeddedDatabase.APPLICATION),
                        login(passwords, EmbeddedDatabase.OWNER)));
    }

    /** Does some work in each clinic, in a transaction of its own, and gives the results. */
    public static <T> List<T> inEachClinic(DatabaseAccess access, Function<JdbcClient, T> work) {
        Login login = access.application();
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(access.jdbcUrl(), login.user(), login.password(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
            List<T> results = new ArrayList<>();
            for (UUID clinic : jdbc.sql("select id from entry.clinic")
                    .query((row, index) -> row.getObject("id", UUID.class))
                    .list()) {
                transaction.executeWithoutResult(ignored -> {
                    jdbc.sql("select set_config('homespine.clinic', ?, true)")
                            .param(clinic.toString())
                            .query(String.class)
                            .single();
                    results.add(work.apply(jdbc));
                });
            }
            return results;
        } finally {
            connection.destroy();
        }
    }

    private static Login login(Properties passwords, String role) throws IOException {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new IOException("no password is kept for " + role);
        }
        return new Login(role, password);
    }
}
