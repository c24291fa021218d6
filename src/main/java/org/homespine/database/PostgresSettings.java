package org.homespine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the server inside, written anew at every start: sized for one clinic on a small machine. */
final class PostgresSettings {

    private PostgresSettings() {}

    static void write(Path cluster, Path log, int port, Durability durability) throws IOException {
        String durable = durability == Durability.FULL ? "on" : "off";
        Files.writeString(cluster.resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = scram-sha-256
                shared_buffers = 128MB
                max_wal_size = 512MB
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%u.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                # What was typed about a patient stands in no log.
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(
                        port, durable, durable, durable, log.toString().replace("'", "''")));
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }
}
