package org.homespine.drill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homespine.database.DatabaseAccess;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/**
 * Many patients like one: her rows copied as the schema's owner, since registering thousands through the services would
 * take longer than the drill. The night is marked as judged for all of them: the nightly rules are not what is drilled.
 */
public final class Ward implements AutoCloseable {

    private static final String SCHEMA = "create temporary table copy as select n, gen_random_uuid() patient,"
            + " gen_random_uuid() program, gen_random_uuid() flag from generate_series(0, %d) n";

    private final Connection owner;
    private final ClinicId clinic;

    private Ward(Connection owner, ClinicId clinic) {
        this.owner = owner;
        this.clinic = clinic;
    }

    /**
     * Copies a patient who has one flag.
     *
     * @param spread between the due moments of one copy's flag and the next one's
     */
    public static Ward of(DatabaseAccess access, ClinicId clinic, PatientId patient, int copies, Duration spread)
            throws SQLException {
        Connection owner = DriverManager.getConnection(
                access.jdbcUrl(), access.owner().user(), access.owner().password());
        owner.setAutoCommit(false);
        Ward ward = new Ward(owner, clinic);
        ward.fill(patient, copies, spread);
        owner.commit();
        owner.setAutoCommit(true);
        return ward;
    }

    private void fill(PatientId patient, int copies, Duration spread) throws SQLException {
        run(SCHEMA.formatted(copies - 1));
        copy("patient", "'id', c.patient", "id", patient);
        copy("care_team", "'patient_id', c.patient", "patient_id", patient);
        copy("program", "'id', c.program, 'patient_id', c.patient", "patient_id", patient);
        copy("program_version", "'program_id', c.program, 'patient_id', c.patient", "patient_id", patient);
        copy(
                "program_pause",
                "'id', gen_random_uuid(), 'program_id', c.program, 'patient_id', c.patient",
                "patient_id",
                patient);
        copy("check_in", "'patient_id', c.patient", "patient_id", patient);
        copy("evaluation", "'patient_id', c.patient", "patient_id", patient);
        copy("flag", "'id', c.flag, 'patient_id', c.patient", "patient_id", patient);
        copy(
                "finding",
                "'id', gen_random_uuid(), 'flag_id', c.flag, 'patient_id', c.patient, 'input_id', null",
                "patient_id",
                patient);
        run("""
                update flag f set raised_at = raised_at + c.n * i, tier_at = tier_at + c.n * i,
                    deadline_at = deadline_at + c.n * i, stepped_at = stepped_at + c.n * i,
                    next_step_at = next_step_at + c.n * i
                from copy c, (select interval '%d milliseconds' i) s where f.id = c.flag
                """.formatted(spread.toMillis()));
        run("alter table copy add due timestamptz");
        run("update copy c set due = f.next_step_at from flag f where f.id = c.flag");
        run("""
                insert into nightly_tick (clinic_id, patient_id, day, judged_at)
                select clinic_id, id, current_date, now() from patient where clinic_id = '%s' on conflict do nothing
                """.formatted(clinic));
        run("""
                insert into entry.wake_up (task_name, task_instance, execution_time, picked, version)
                select 'wake-up', 'flag-deadlines %s ' || patient || ' ' || (extract(epoch from due) * 1000)::bigint,
                    due, false, 1 from copy
                """.formatted(clinic));
        run("analyze");
    }

    private void copy(String table, String changed, String key, PatientId patient) throws SQLException {
        run("""
                insert into %s select r.* from %s t cross join copy c
                cross join lateral jsonb_populate_record(t, jsonb_build_object(%s)) r
                where t.clinic_id = '%s' and t.%s = '%s'
                """.formatted(table, table, changed, clinic, key, patient.value()));
    }

    /** How many of the copies have taken no step since theirs was due. */
    public long waiting() throws SQLException {
        return figure(
                "select count(*) from copy c where not exists (select from alert a where a.flag_id = c.flag and a.at >= c.due)");
    }

    /** How many of the copies have taken the step more often than once. */
    public long twice() throws SQLException {
        return figure("""
                select count(*) from (select c.flag from copy c join alert a on a.flag_id = c.flag and a.at >= c.due
                group by c.flag having count(*) > 1) often
                """);
    }

    /** How late each step was that has been taken, in seconds, from the shortest to the longest. */
    public List<Double> lateness() throws SQLException {
        List<Double> seconds = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select extract(epoch from min(a.at) - c.due)::float8 from copy c
                        join alert a on a.flag_id = c.flag and a.at >= c.due group by c.flag, c.due order by 1
                        """)) {
            while (rows.next()) {
                seconds.add(rows.getDouble(1));
            }
        }
        return seconds;
    }

    private long figure(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
