package org.homespine.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.database.DatabaseAccess;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/**
 * Generates a clinic of any size out of one patient with one check-in and one open flag: her rows, copied by the database
 * itself as the schema's owner, with a year of other days, other pain and resolved flags.
 *
 * @param patients how many copies of her there are
 * @param checkIns in all, spread evenly over the patients and a year
 * @param flags in all, resolved but for the open ones, each with one finding
 * @param open of the flags, each of another patient
 */
record LargeClinic(int patients, int checkIns, int flags, int open) {

    private static final int YEAR = 365;

    void growFrom(DatabaseAccess access, ClinicId clinic, PatientId patient, AccountId reviewer) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password());
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("create temporary table copy on commit drop as select n, uuidv7() patient, uuidv7() program"
                    + " from generate_series(0, " + (patients - 1) + ") n");
            Copying copying = new Copying(sql, clinic, patient);
            copying.copy("patient", "id", "copy c", Map.of("id", "c.patient"));
            copying.copy("care_team", "patient_id", "copy c", Map.of("patient_id", "c.patient"));
            copying.copy("program", "patient_id", "copy c", Map.of("id", "c.program", "patient_id", "c.patient"));
            copying.copy(
                    "program_version",
                    "patient_id",
                    "copy c",
                    Map.of("program_id", "c.program", "patient_id", "c.patient"));
            // A table is checked as a whole in the end, and not row by row as it grows: that takes longer than the
            // rows.
            List<String> references = dropReferences(sql);
            copying.copy(
                    "check_in",
                    "patient_id",
                    "generate_series(1, " + checkIns / patients + ") k, copy c",
                    Map.of(
                            "uuid",
                            "uuidv7()",
                            "patient_id",
                            "c.patient",
                            "day",
                            "t.day - k % " + YEAR,
                            "entered_at",
                            "t.entered_at - k % " + YEAR + " * interval '1 day'",
                            "received_at",
                            "t.received_at - k % " + YEAR + " * interval '1 day'",
                            "pain",
                            "(k + c.n) % 11"));
            sql.execute(
                    "insert into evaluation select clinic_id, patient_id, uuid, rev, content_hash, '1', received_at,"
                            + " null, null, false from check_in join copy c on c.patient = patient_id where clinic_id = '"
                            + clinic
                            + "'");
            copying.copy(
                    "flag",
                    "patient_id",
                    "copy c",
                    "c.n < " + open,
                    Map.of("id", "uuidv7()", "patient_id", "c.patient"));
            copying.copy(
                    "flag",
                    "patient_id",
                    "generate_series(1, " + (flags - open) / patients + ") k, copy c",
                    Map.of(
                            "id", "uuidv7()",
                            "patient_id", "c.patient",
                            "raised_at", "t.raised_at - k * interval '1 hour'",
                            "state", "'RESOLVED'",
                            "next_step_at", "null",
                            "contacted_at", "t.raised_at",
                            "resolved_at", "t.raised_at",
                            "resolved_by", "'" + reviewer.value() + "'::uuid",
                            "outcome", "'ADVISED'",
                            "note", "''"));
            copying.copy(
                    "finding",
                    "patient_id",
                    "flag f join copy c on c.patient = f.patient_id",
                    "f.clinic_id = '" + clinic + "'",
                    Map.of("id", "uuidv7()", "patient_id", "f.patient_id", "flag_id", "f.id", "input_id", "null"));
            for (String reference : references) {
                sql.execute(reference);
            }
            owner.commit();
            owner.setAutoCommit(true);
            sql.execute("vacuum (analyze)");
        }
    }

    /** Of the tables that grow; gives what makes them anew. */
    private static List<String> dropReferences(Statement sql) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> anew = new ArrayList<>();
        try (ResultSet found = sql.executeQuery("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
                    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                        as anew
                from pg_constraint where contype = 'f'
                    and conrelid in ('check_in'::regclass, 'evaluation'::regclass, 'flag'::regclass, 'finding'::regclass)
                """)) {
            while (found.next()) {
                drop.add(found.getString("drop"));
                anew.add(found.getString("anew"));
            }
        }
        for (String each : drop) {
            sql.execute(each);
        }
        return anew;
    }

    /** Copies the one row that a table has of the patient, with some columns changed. */
    private record Copying(Statement sql, ClinicId clinic, PatientId patient) {

        void copy(String table, String key, String beside, Map<String, String> changed) throws SQLException {
            copy(table, key, beside, "true", changed);
        }

        void copy(String table, String key, String beside, String where, Map<String, String> changed)
                throws SQLException {
            String columns = columns(table);
            String values = Stream.of(columns.split(", "))
                    .map(column -> changed.getOrDefault(column, "t." + column))
                    .collect(Collectors.joining(", "));
            sql.execute("""
                    insert into %s (%s) select %s
                    from (select * from %s where clinic_id = '%s' and %s = '%s' limit 1) t cross join %s where %s
                    """.formatted(table, columns, values, table, clinic, key, patient.value(), beside, where));
        }

        private String columns(String table) throws SQLException {
            try (ResultSet columns = sql.executeQuery("""
                    select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                    where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                    """.formatted(table))) {
                columns.next();
                return columns.getString(1);
            }
        }
    }
}
