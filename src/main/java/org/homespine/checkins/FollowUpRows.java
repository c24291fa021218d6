package org.homespine.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers to the question that warning words open: insert and read, nothing else. */
@Component
class FollowUpRows {

    private static final String OPEN_NOTES = """
            select kept_record(patient_id) as patient_id, uuid, rev, note, entered_at from check_in as noted
            where clinic_id = ? and note is not null and not void
            and not exists (select from follow_up
                where follow_up.clinic_id = noted.clinic_id and follow_up.patient_id = noted.patient_id
                and check_in_uuid = noted.uuid and check_in_rev = noted.rev)
            and not exists (select from check_in as newer
                where newer.clinic_id = noted.clinic_id and newer.patient_id = any(same_person(noted.patient_id))
                and newer.uuid = noted.uuid and newer.rev > noted.rev)
            """;

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision of a check-in, whichever of its versions. */
    record Revision(UUID uuid, int rev) {}

    /** Stores an answer beside its check-in; false when one of the same uuid is stored already. */
    boolean insert(ClinicId clinic, PatientId patient, UUID uuid, Key checkIn, FollowUp answer, Instant receivedAt) {
        return jdbc.sql("""
                        insert into follow_up (clinic_id, patient_id, uuid, check_in_uuid, check_in_rev, check_in_hash,
                            em, sent_at, received_at)
                        select clinic_id, patient_id, :uuid, uuid, rev, content_hash, cast(:em as text[]), :sent, :received
                        from check_in where clinic_id = :clinic and patient_id = any(same_person(:patient))
                        and uuid = :checkIn and rev = :rev and content_hash = :hash limit 1
                        on conflict do nothing
                        """)
                        .param("clinic", clinic.value())
                        .param("patient", patient.value())
                        .param("uuid", uuid)
                        .param("checkIn", checkIn.uuid())
                        .param("rev", checkIn.rev())
                        .param("hash", checkIn.hashBytes())
                        .param("em", codes(answer.em()))
                        .param("sent", answer.at().atOffset(ZoneOffset.UTC))
                        .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether an answer of this uuid says the same about the same revision. */
    boolean holds(ClinicId clinic, PatientId patient, UUID uuid, Revision checkIn, Set<EmergencySign> em) {
        return jdbc.sql("""
                        select exists (select from follow_up
                            where clinic_id = ? and patient_id = any(same_person(?)) and uuid = ?
                            and check_in_uuid = ? and check_in_rev = ? and em = cast(? as text[]))
                        """)
                .params(clinic.value(), patient.value(), uuid, checkIn.uuid(), checkIn.rev(), codes(em))
                .query(Boolean.class)
                .single();
    }

    /** The notes of a clinic that came in since then and have no answer. */
    List<OpenNote> openNotes(ClinicId clinic, Instant since) {
        return jdbc.sql(OPEN_NOTES + " and received_at >= ? order by entered_at, uuid")
                .params(clinic.value(), since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> openNote(row))
                .list();
    }

    /** The note of a check-in, if it has one without an answer. */
    List<OpenNote> openNotes(ClinicId clinic, PatientId patient, UUID checkIn) {
        return jdbc.sql(OPEN_NOTES + " and patient_id = any(same_person(?)) and uuid = ?")
                .params(clinic.value(), patient.value(), checkIn)
                .query((row, index) -> openNote(row))
                .list();
    }

    private static OpenNote openNote(ResultSet row) throws SQLException {
        return new OpenNote(
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("uuid", UUID.class),
                row.getInt("rev"),
                row.getString("note"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    /** What was answered to the question of each revision that has an answer. */
    Map<Revision, FollowUp> read(ClinicId clinic, PatientId patient) {
        Map<Revision, FollowUp> answered = new HashMap<>();
        jdbc.sql("""
                        select check_in_uuid, check_in_rev, em, sent_at from follow_up
                        where clinic_id = ? and patient_id = any(same_person(?)) order by sent_at, uuid
                        """).params(clinic.value(), patient.value()).query((RowCallbackHandler)
                row -> answered.merge(revision(row), followUp(row), FollowUp::and));
        return answered;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getObject("check_in_uuid", UUID.class), row.getInt("check_in_rev"));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        String[] em = (String[]) row.getArray("em").getArray();
        return new FollowUp(
                Arrays.stream(em).map(EmergencySign::of).collect(Collectors.toUnmodifiableSet()),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static String[] codes(Set<EmergencySign> em) {
        return em.stream().map(EmergencySign::code).sorted().toArray(String[]::new);
    }
}
