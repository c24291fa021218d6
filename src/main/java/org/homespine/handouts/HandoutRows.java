package org.homespine.handouts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.handouts.domain.Paper;
import org.homespine.identity.StaffActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handouts as they were handed out, with the hash of their bytes; inserted, never changed. */
@Component
class HandoutRows {

    private final JdbcClient jdbc;
    private final IdSource ids;

    HandoutRows(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(
            StaffActor maker,
            PatientId patient,
            ProgramId program,
            int version,
            Paper paper,
            Instant madeAt,
            byte[] pdf) {
        jdbc.sql("""
                        insert into handout_made (clinic_id, id, patient_id, program_id, program_version, paper,
                            made_at, made_by, sha256, bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        maker.clinic().value(),
                        ids.next(),
                        patient.value(),
                        program.value(),
                        version,
                        paper.name(),
                        OffsetDateTime.ofInstant(madeAt, ZoneOffset.UTC),
                        maker.account().value(),
                        sha256(pdf),
                        pdf)
                .update();
    }

    List<HandoutMade> of(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select id, program_version, made_at, made_by, paper from handout_made
                        where clinic_id = ? and patient_id = any(same_person(?)) order by id desc
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new HandoutMade(
                        row.getObject("id", UUID.class),
                        row.getInt("program_version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("made_by", UUID.class)),
                        Paper.valueOf(row.getString("paper"))))
                .list();
    }

    Optional<byte[]> bytes(ClinicId clinic, PatientId patient, UUID handout) {
        return jdbc.sql(
                        "select bytes from handout_made where clinic_id = ? and patient_id = any(same_person(?)) and id = ?")
                .params(clinic.value(), patient.value(), handout)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
