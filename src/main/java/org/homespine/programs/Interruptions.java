package org.homespine.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses and holds as stored; neither is ever taken away, only lifted. */
@Component
class Interruptions {

    private final JdbcClient jdbc;
    private final IdSource ids;

    Interruptions(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<ProgramPause> pauses(ClinicId clinic, PatientId patient, ProgramId program) {
        return jdbc.sql("""
                        select * from program_pause where clinic_id = ? and patient_id = ? and program_id = ?
                        order by from_at, id
                        """)
                .params(clinic.value(), patient.value(), program.value())
                .query((row, index) -> new ProgramPause(
                        row.getObject("id", UUID.class),
                        PauseCause.valueOf(row.getString("cause")),
                        instant(row, "from_at"),
                        end(row),
                        row.getString("by_rule")))
                .list();
    }

    List<ExerciseHold> holds(ClinicId clinic, ProgramId program) {
        return jdbc.sql("select * from exercise_hold where clinic_id = ? and program_id = ? order by from_at, id")
                .params(clinic.value(), program.value())
                .query((row, index) -> new ExerciseHold(
                        new ExerciseId(row.getString("exercise")),
                        instant(row, "from_at"),
                        end(row),
                        row.getString("held_by")))
                .list();
    }

    UUID pause(
            ClinicId clinic,
            PatientId patient,
            ProgramId program,
            PauseCause cause,
            @Nullable String rule,
            Instant now) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into program_pause (clinic_id, id, program_id, patient_id, cause, by_rule, from_at)
                        values (:clinic, :id, :program, :patient, :cause, :rule, :now)
                        """)
                .param("clinic", clinic.value())
                .param("id", id)
                .param("program", program.value())
                .param("patient", patient.value())
                .param("cause", cause.name())
                .param("rule", rule)
                .param("now", utc(now))
                .update();
        return id;
    }

    void lift(ClinicId clinic, UUID pause, @Nullable AccountId by, String reason, Instant now) {
        jdbc.sql("""
                        update program_pause set to_at = greatest(:now, from_at), lifted_by = :by, lift_reason = :reason
                        where clinic_id = :clinic and id = :id and to_at is null
                        """)
                .param("now", utc(now))
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("clinic", clinic.value())
                .param("id", pause)
                .update();
    }

    /** Holds an exercise; false, and nothing changes, when it is held already. */
    boolean hold(ClinicId clinic, PatientId patient, ProgramId program, ExerciseId exercise, String by, Instant now) {
        return jdbc.sql("""
                        insert into exercise_hold (clinic_id, id, program_id, patient_id, exercise, from_at, held_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (clinic_id, program_id, exercise) where to_at is null do nothing
                        """)
                        .params(
                                clinic.value(),
                                ids.next(),
                                program.value(),
                                patient.value(),
                                exercise.value(),
                                utc(now),
                                by)
                        .update()
                == 1;
    }

    /** Releases an exercise; nothing changes when it is not held. */
    void release(
            ClinicId clinic,
            ProgramId program,
            ExerciseId exercise,
            @Nullable AccountId by,
            String reason,
            Instant now) {
        jdbc.sql("""
                        update exercise_hold set to_at = greatest(:now, from_at), lifted_by = :by, lift_reason = :reason
                        where clinic_id = :clinic and program_id = :program and exercise = :exercise and to_at is null
                        """)
                .param("now", utc(now))
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("clinic", clinic.value())
                .param("program", program.value())
                .param("exercise", exercise.value())
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant end(ResultSet row) throws SQLException {
        OffsetDateTime end = row.getObject("to_at", OffsetDateTime.class);
        return end == null ? null : end.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
