package org.homespine.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.reminders.ReminderChoice.How;
import org.homespine.reminders.domain.Decision;
import org.homespine.reminders.domain.QuietHours;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.reminders.domain.Turn;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of a clinic, what its patients have said, and what was decided at each turn, as stored. */
@Component
class ReminderRows {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    ReminderRows(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** The hours of a clinic since a moment. */
    record Since(ReminderHours hours, Instant since) {}

    /** A turn of a patient that was decided. */
    record Decided(PatientId patient, LocalDate day, int turn) {}

    Optional<Since> hours(ClinicId clinic) {
        return jdbc.sql("select * from reminder_hours where clinic_id = ?")
                .param(clinic.value())
                .query(ReminderRows::hours)
                .optional();
    }

    private static Since hours(ResultSet row, int index) throws SQLException {
        return new Since(
                new ReminderHours(
                        row.getBoolean("wanted"),
                        new ReminderTimes(
                                row.getObject("first_at", LocalTime.class),
                                row.getObject("again_at", LocalTime.class),
                                new QuietHours(
                                        row.getObject("quiet_from", LocalTime.class),
                                        row.getObject("quiet_until", LocalTime.class)))),
                instant(row, "changed_at"));
    }

    void set(ClinicId clinic, ReminderHours hours, AccountId by) {
        ReminderTimes times = hours.times();
        jdbc.sql("""
                        insert into reminder_hours (clinic_id, wanted, first_at, again_at, quiet_from, quiet_until,
                            changed_at, changed_by)
                        values (:clinic, :wanted, :first, :again, :from, :until, :now, :by)
                        on conflict (clinic_id) do update set wanted = excluded.wanted, first_at = excluded.first_at,
                        again_at = excluded.again_at, quiet_from = excluded.quiet_from,
                        quiet_until = excluded.quiet_until, changed_at = excluded.changed_at,
                        changed_by = excluded.changed_by
                        """)
                .param("clinic", clinic.value())
                .param("wanted", hours.wanted())
                .param("first", times.first())
                .param("again", times.again(), Types.TIME)
                .param("from", times.quiet().from())
                .param("until", times.quiet().until())
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    /** What was said last, of this record or of another of the same person; of two at once, no. */
    Optional<ReminderChoice> choice(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select wanted, said_at, said_by from reminder_choice
                        where clinic_id = ? and patient_id = any(same_person(?))
                        order by said_at desc, wanted, id desc limit 1
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new ReminderChoice(
                        row.getBoolean("wanted"), instant(row, "said_at"), How.valueOf(row.getString("said_by"))))
                .optional();
    }

    void say(ClinicId clinic, PatientId patient, boolean wanted, How how, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into reminder_choice (clinic_id, id, patient_id, wanted, said_at, said_by, account_id)
                        values (:clinic, :id, :patient, :wanted, :now, :how, :by)
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("wanted", wanted)
                .param("now", now())
                .param("how", how.name())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    /** The patients who last said, under whichever record, that they want reminders, and when. */
    Map<PatientId, Instant> wanting(ClinicId clinic) {
        record Wish(PatientId patient, boolean wanted, Instant saidAt) {}
        return jdbc
                .sql("""
                        select distinct on (patient_id) patient_id, wanted, said_at from (
                            select kept_record(patient_id) as patient_id, wanted, said_at, id
                            from reminder_choice where clinic_id = ?) as said
                        order by patient_id, said_at desc, wanted, id desc
                        """)
                .param(clinic.value())
                .query((row, index) -> new Wish(patient(row), row.getBoolean("wanted"), instant(row, "said_at")))
                .list()
                .stream()
                .filter(Wish::wanted)
                .collect(Collectors.toUnmodifiableMap(Wish::patient, Wish::saidAt));
    }

    Set<Decided> decidedSince(ClinicId clinic, LocalDate day) {
        return jdbc
                .sql("""
                        select kept_record(patient_id) as patient_id, day, turn from reminder
                        where clinic_id = ? and day >= ?
                        """)
                .params(clinic.value(), day)
                .query((row, index) ->
                        new Decided(patient(row), row.getObject("day", LocalDate.class), row.getInt("turn")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** False when it was decided before: whoever gets true is the only one. */
    boolean decide(ClinicId clinic, PatientId patient, Turn turn, Decision decision) {
        return jdbc.sql("""
                        insert into reminder (clinic_id, patient_id, day, turn, decision, decided_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(clinic.value(), patient.value(), turn.day(), turn.number(), decision.name(), now())
                        .update()
                == 1;
    }

    boolean askedInSilence(ClinicId clinic, PatientId patient, LocalDate since) {
        return jdbc.sql("""
                        select exists (select from reminder
                            where clinic_id = ? and patient_id = any(same_person(?)) and day > ?
                            and decision = 'SILENCE')
                        """)
                .params(clinic.value(), patient.value(), since)
                .query(Boolean.class)
                .single();
    }

    Optional<Instant> lastMail(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select decided_at from reminder where clinic_id = ? and patient_id = any(same_person(?))
                        and decision in ('DAILY', 'SILENCE') order by day desc, turn desc limit 1
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> instant(row, "decided_at"))
                .optional();
    }

    private static PatientId patient(ResultSet row) throws SQLException {
        return new PatientId(row.getObject("patient_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
