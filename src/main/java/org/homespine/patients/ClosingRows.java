package org.homespine.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closings as stored; a record can be closed and reopened many times. */
@Component
class ClosingRows {

    private final JdbcClient jdbc;
    private final MergeRows merges;
    private final IdSource ids;

    ClosingRows(JdbcClient jdbc, MergeRows merges, IdSource ids) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.ids = ids;
    }

    Optional<Closing> closing(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select * from record_closing where clinic_id = ? and patient_id = ? and reopened_at is null
                        """)
                .params(clinic.value(), patient.value())
                .query(ClosingRows::closing)
                .optional();
    }

    private static Closing closing(ResultSet row, int index) throws SQLException {
        return new Closing(
                Closing.Reason.valueOf(row.getString("reason")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("note"),
                new AccountId(row.getObject("closed_by", UUID.class)));
    }

    /** What is closed is read, not written; so is what was merged into another record. */
    void requireOpen(ClinicId clinic, PatientId patient) {
        merges.requireKept(clinic, patient, "");
        if (closing(clinic, patient).isPresent()) {
            throw new Refused("", "record-closed");
        }
    }

    /** What the record was merged into; empty for one that stands for itself. */
    Optional<PatientId> kept(ClinicId clinic, PatientId patient) {
        return merges.kept(clinic, patient);
    }

    void requireKept(ClinicId clinic, PatientId patient) {
        merges.requireKept(clinic, patient, "");
    }

    void close(ClinicId clinic, PatientId patient, Closing closing, Instant now) {
        jdbc.sql("""
                        insert into record_closing (clinic_id, id, patient_id, reason, closed_on, note, closed_at,
                            closed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic.value(),
                        ids.next(),
                        patient.value(),
                        closing.reason().name(),
                        closing.on(),
                        closing.note(),
                        now.atOffset(ZoneOffset.UTC),
                        closing.by().value())
                .update();
    }

    /** False when the record is not closed. */
    boolean reopen(ClinicId clinic, PatientId patient, AccountId by, String because, Instant now) {
        return jdbc.sql("""
                        update record_closing set reopened_at = ?, reopened_by = ?, reopened_because = ?
                        where clinic_id = ? and patient_id = ? and reopened_at is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), by.value(), because, clinic.value(), patient.value())
                        .update()
                == 1;
    }
}
