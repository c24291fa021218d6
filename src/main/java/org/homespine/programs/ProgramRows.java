package org.homespine.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs and their versions as stored. */
@Component
class ProgramRows {

    private static final String NEWEST_OF_RUNNING = """
            select distinct on (v.patient_id) v.patient_id, v.content from program_version v
            join program p on p.clinic_id = v.clinic_id and p.id = v.program_id
            where p.clinic_id = ? and p.state = 'ACTIVE' order by v.patient_id, v.version desc
            """;

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final IdSource ids;

    ProgramRows(JdbcClient jdbc, ContentJson json, IdSource ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** A program's row; the draft is null while nothing has been changed since the newest version. */
    record Row(
            ProgramId id,
            ProgramState state,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable ProgramContent draft,
            int draftRevision) {

        boolean isOpen() {
            return state != ProgramState.ENDED;
        }
    }

    Set<PatientId> running(ClinicId clinic) {
        return Set.copyOf(jdbc.sql("select distinct patient_id from program where clinic_id = ? and state = 'ACTIVE'")
                .param(clinic.value())
                .query((row, index) -> patient(row))
                .list());
    }

    /** The patient's program that has not ended, else the one that ended last. */
    Optional<Row> newest(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select * from program where clinic_id = ? and patient_id = ?
                        order by (state = 'ENDED'), created_at desc, id desc limit 1
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> program(row))
                .optional();
    }

    Optional<Row> open(ClinicId clinic, PatientId patient) {
        return newest(clinic, patient).filter(Row::isOpen);
    }

    ProgramId create(ClinicId clinic, PatientId patient, Instant now) {
        ProgramId program = new ProgramId(ids.next());
        jdbc.sql("""
                        insert into program (clinic_id, id, patient_id, state, created_at) values (?, ?, ?, 'DRAFT', ?)
                        """)
                .params(clinic.value(), program.value(), patient.value(), utc(now))
                .update();
        return program;
    }

    /** Stores the draft, or forgets it when null; the revision counts on. */
    void setDraft(ClinicId clinic, ProgramId program, @Nullable ProgramContent draft) {
        jdbc.sql("""
                        update program set draft = cast(:draft as jsonb), draft_revision = draft_revision + 1
                        where clinic_id = :clinic and id = :id
                        """)
                .param("draft", draft == null ? null : json.write(draft))
                .param("clinic", clinic.value())
                .param("id", program.value())
                .update();
    }

    /** Lets the program run; the start of its first version stays. */
    void activate(ClinicId clinic, ProgramId program, LocalDate startsOn) {
        jdbc.sql("""
                        update program set state = 'ACTIVE', started_on = coalesce(started_on, ?)
                        where clinic_id = ? and id = ?
                        """).params(startsOn, clinic.value(), program.value()).update();
    }

    void end(ClinicId clinic, ProgramId program, LocalDate on) {
        jdbc.sql("update program set state = 'ENDED', ended_on = ?, draft = null where clinic_id = ? and id = ?")
                .params(on, clinic.value(), program.value())
                .update();
    }

    /** Stores a version under the patient's next number; the caller holds the patient's lock. */
    int addVersion(
            ClinicId clinic,
            ProgramId program,
            PatientId patient,
            ProgramContent content,
            AccountId publishedBy,
            Instant now) {
        return jdbc.sql("""
                        insert into program_version (clinic_id, program_id, version, patient_id, content, published_at,
                            published_by)
                        select :clinic, :program, coalesce(max(version), 0) + 1, :patient, cast(:content as jsonb), :now,
                            :by
                        from program_version where clinic_id = :clinic and patient_id = :patient
                        returning version
                        """)
                .param("clinic", clinic.value())
                .param("program", program.value())
                .param("patient", patient.value())
                .param("content", json.write(content))
                .param("now", utc(now))
                .param("by", publishedBy.value())
                .query(Integer.class)
                .single();
    }

    List<ProgramVersion> versions(ClinicId clinic, ProgramId program) {
        return jdbc.sql("select * from program_version where clinic_id = ? and program_id = ? order by version")
                .params(clinic.value(), program.value())
                .query((row, index) -> version(row))
                .list();
    }

    /** The review dates that have come, each from the newest version of a running program. */
    Map<PatientId, LocalDate> reviewsDue(ClinicId clinic, LocalDate today) {
        return jdbc
                .sql("""
                        select patient_id, cast(content ->> 'reviewOn' as date) as review_on from (%s) newest
                        where cast(content ->> 'reviewOn' as date) <= ?
                        """.formatted(NEWEST_OF_RUNNING))
                .params(clinic.value(), today)
                .query((row, index) -> Map.entry(patient(row), row.getObject("review_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The patients in whose running program's newest version an exercise stands. */
    Set<PatientId> runningWith(ClinicId clinic, ExerciseId exercise) {
        return Set.copyOf(jdbc.sql("""
                        select patient_id from (%s) newest
                        where content -> 'items' @> jsonb_build_array(jsonb_build_object('exercise', cast(? as text)))
                        """.formatted(NEWEST_OF_RUNNING))
                .params(clinic.value(), exercise.value())
                .query((row, index) -> patient(row))
                .list());
    }

    /** All versions of all programs of a patient, by number. */
    List<ProgramVersion> versions(ClinicId clinic, PatientId patient) {
        return jdbc.sql("select * from program_version where clinic_id = ? and patient_id = ? order by version")
                .params(clinic.value(), patient.value())
                .query((row, index) -> version(row))
                .list();
    }

    /** The versions of the records that were merged into a patient's, record by record. */
    List<ProgramVersion> versionsOfMerged(PatientId patient) {
        return jdbc.sql("""
                        select * from program_version where clinic_id = current_clinic()
                        and patient_id = any(same_person(:patient)) and patient_id <> :patient
                        order by patient_id, version
                        """)
                .param("patient", patient.value())
                .query((row, index) -> version(row))
                .list();
    }

    /** Whether the person has a version of this number, in whichever of the records that were merged. */
    boolean hasVersion(PatientId patient, int number) {
        return jdbc.sql("""
                        select exists (select from program_version
                        where clinic_id = current_clinic() and patient_id = any(same_person(?)) and version = ?)
                        """)
                .params(patient.value(), number)
                .query(Boolean.class)
                .single();
    }

    private Row program(ResultSet row) throws SQLException {
        String draft = row.getString("draft");
        return new Row(
                new ProgramId(row.getObject("id", UUID.class)),
                ProgramState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                draft == null ? null : json.read(draft),
                row.getInt("draft_revision"));
    }

    private ProgramVersion version(ResultSet row) throws SQLException {
        return new ProgramVersion(
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("published_by", UUID.class)),
                json.read(row.getString("content")));
    }

    private static PatientId patient(ResultSet row) throws SQLException {
        return new PatientId(row.getObject("patient_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
