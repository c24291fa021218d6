package org.homespine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.homespine.database.DatabaseAccess;
import org.homespine.drill.Device;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/**
 * Patients who are all alike, each with a running program, four weeks of check-ins and a device that is signed in: one
 * patient's rows copied by the database as the schema's owner, since thousands made through the services would take longer
 * than the bench. They send in turn, so that none has many more check-ins than a patient has.
 */
final class Outpatients {

    private static final int OK = 200;

    /** One of them: the same ids as the one that was copied has, by those. */
    record Outpatient(String token, Map<UUID, UUID> ids) {}

    private final List<Outpatient> all;
    private final AtomicInteger next = new AtomicInteger();

    private Outpatients(List<Outpatient> all) {
        this.all = all;
    }

    /** Copies a patient who has one check-in, of today, and makes of it one of each of these days before. */
    static Outpatients of(DatabaseAccess access, ClinicId clinic, PatientId patient, int copies, int days)
            throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("""
                    create temporary table copy as select 'outpatient-' || gen_random_uuid() token,
                        uuidv7() patient, uuidv7() program from generate_series(1, %d)
                    """.formatted(copies));
            Copying copying = new Copying(sql, clinic, patient);
            copying.copy("patient", "id", "'id', c.patient");
            copying.copy("care_team", "patient_id", "'patient_id', c.patient");
            copying.copy("patient_consent", "patient_id", "'patient_id', c.patient");
            copying.copy("program", "patient_id", "'id', c.program, 'patient_id', c.patient");
            copying.copy("program_version", "patient_id", "'program_id', c.program, 'patient_id', c.patient");
            copying.copy("caseload_summary", "patient_id", "'patient_id', c.patient");
            copying.copy("entry.patient_token", "patient_id", """
                    'patient_id', c.patient, 'token_hash', sha256(convert_to(c.token, 'UTF8'))""");
            sql.execute("alter table copy add ago int");
            sql.execute("create temporary table one as select * from copy");
            sql.execute(
                    "insert into copy select token, patient, program, generate_series(1, %d) from one".formatted(days));
            sql.execute("delete from copy where ago is null");
            copying.copy("check_in", "patient_id", """
                    'patient_id', c.patient, 'uuid', uuidv7(), 'day', t.day - c.ago,
                    'entered_at', t.entered_at - c.ago * interval '1 day',
                    'received_at', t.received_at - c.ago * interval '1 day'""");
            sql.execute("""
                    insert into evaluation select r.* from check_in c cross join evaluation e cross join lateral
                        jsonb_populate_record(e, jsonb_build_object('patient_id', c.patient_id, 'uuid', c.uuid)) r
                    where c.patient_id in (select patient from one) and c.clinic_id = '%s' and e.patient_id = '%s'
                    """.formatted(clinic, patient.value()));
            List<Outpatient> all = read(sql, patient);
            owner.commit();
            owner.setAutoCommit(true);
            sql.execute("vacuum (analyze)");
            return new Outpatients(all);
        }
    }

    private static List<Outpatient> read(Statement sql, PatientId patient) throws SQLException {
        List<Outpatient> all = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                select one.token, one.patient, one.program, p.id copied from one, program p where p.patient_id = '%s'
                """.formatted(patient.value()))) {
            while (rows.next()) {
                all.add(new Outpatient(
                        rows.getString("token"),
                        Map.of(
                                patient.value(),
                                rows.getObject("patient", UUID.class),
                                rows.getObject("copied", UUID.class),
                                rows.getObject("program", UUID.class))));
            }
        }
        return all;
    }

    /** Whose turn it is. */
    Outpatient next() {
        return all.get(Math.floorMod(next.getAndIncrement(), all.size()));
    }

    /** Sends an ordinary check-in of now, and waits until the clinic has said that it has it. */
    static void send(int port, String token, Instant now) throws IOException {
        HttpURLConnection connection = connection(port);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("X-Homespine", "app");
        connection.setRequestProperty("Cookie", "homespine_device=" + token);
        connection.setDoOutput(true);
        connection
                .getOutputStream()
                .write(Device.body(UUID.randomUUID(), false, now).getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != OK) {
            throw new IOException("answered with " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    /** One that is kept and used again: a connection of its own for each check-in would be measured with it. */
    private static HttpURLConnection connection(int port) throws IOException {
        try {
            return (HttpURLConnection) new URI("http://127.0.0.1:" + port + "/api/patient/check-ins")
                    .toURL()
                    .openConnection();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the rows that a table has of the patient, with some columns changed. */
    private record Copying(Statement sql, ClinicId clinic, PatientId patient) {

        void copy(String table, String key, String changed) throws SQLException {
            sql.execute("""
                    insert into %s select r.* from %s t cross join copy c
                    cross join lateral jsonb_populate_record(t, jsonb_build_object(%s)) r
                    where t.clinic_id = '%s' and t.%s = '%s'
                    """.formatted(table, table, changed, clinic, key, patient.value()));
        }
    }
}
