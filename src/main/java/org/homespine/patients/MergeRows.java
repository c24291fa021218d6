package org.homespine.patients;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record is another name of which, as stored: a merged record points to the kept one, never to another name. */
@Component
class MergeRows {

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the record was merged into; empty for one that stands for itself. */
    Optional<PatientId> kept(ClinicId clinic, PatientId patient) {
        return jdbc.sql("select kept_id from record_merge where clinic_id = ? and merged_id = ?")
                .params(clinic.value(), patient.value())
                .query((row, index) -> new PatientId(row.getObject("kept_id", UUID.class)))
                .optional();
    }

    /** Throws {@link Refused} for a record that was merged into another. */
    void requireKept(ClinicId clinic, PatientId patient, String field) {
        if (kept(clinic, patient).isPresent()) {
            throw new Refused(field, "record-merged");
        }
    }

    /** Records that were merged into the one that is merged now follow it. */
    void merge(ClinicId clinic, PatientId kept, PatientId merged, AccountId by, Instant now) {
        jdbc.sql("update record_merge set kept_id = ? where clinic_id = ? and kept_id = ?")
                .params(kept.value(), clinic.value(), merged.value())
                .update();
        jdbc.sql("""
                        insert into record_merge (clinic_id, merged_id, kept_id, merged_at, merged_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(clinic.value(), merged.value(), kept.value(), now.atOffset(ZoneOffset.UTC), by.value())
                .update();
    }
}
