package org.homespine.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conditions and clearances as stored; both keep their history. */
@Component
class ClinicalRows {

    private final JdbcClient jdbc;
    private final PatientRows patients;
    private final IdSource ids;

    ClinicalRows(JdbcClient jdbc, PatientRows patients, IdSource ids) {
        this.jdbc = jdbc;
        this.patients = patients;
        this.ids = ids;
    }

    Set<ConditionId> conditions(ClinicId clinic, PatientId patient) {
        return jdbc
                .sql("""
                        select condition from patient_condition
                        where clinic_id = ? and patient_id = ? and ended_at is null
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new ConditionId(row.getString("condition")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes a condition; false when it stands already. The lock comes first: what runs will be screened again. */
    boolean note(ClinicId clinic, PatientId patient, ConditionId condition, String by, Instant now) {
        patients.lock(clinic, patient);
        return jdbc.sql("""
                        insert into patient_condition (clinic_id, id, patient_id, condition, noted_at, noted_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (clinic_id, patient_id, condition) where ended_at is null do nothing
                        """)
                        .params(
                                clinic.value(),
                                ids.next(),
                                patient.value(),
                                condition.value(),
                                now.atOffset(ZoneOffset.UTC),
                                by)
                        .update()
                == 1;
    }

    void end(ClinicId clinic, PatientId patient, ConditionId condition, Instant now) {
        jdbc.sql("""
                        update patient_condition set ended_at = ?
                        where clinic_id = ? and patient_id = ? and condition = ? and ended_at is null
                        """)
                .params(now.atOffset(ZoneOffset.UTC), clinic.value(), patient.value(), condition.value())
                .update();
    }

    List<ClearanceEntry> clearances(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select * from clearance where clinic_id = ? and patient_id = ? order by expires desc, id
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new ClearanceEntry(
                        row.getObject("id", UUID.class),
                        new Clearance(
                                Optional.ofNullable(row.getString("condition"))
                                        .map(ConditionId::new)
                                        .orElse(null),
                                Optional.ofNullable(row.getString("exercise"))
                                        .map(ExerciseId::new)
                                        .orElse(null),
                                row.getObject("expires", LocalDate.class)),
                        row.getString("cleared_by"),
                        row.getObject("cleared_on", LocalDate.class),
                        row.getObject("withdrawn_at") != null))
                .list();
    }

    void add(
            ClinicId clinic,
            PatientId patient,
            Clearance clearance,
            String clearedBy,
            LocalDate clearedOn,
            AccountId by,
            Instant now) {
        jdbc.sql("""
                        insert into clearance (clinic_id, id, patient_id, condition, exercise, cleared_by, cleared_on,
                        expires, entered_at, entered_by)
                        values (:clinic, :id, :patient, :condition, :exercise, :clearedBy, :on, :expires, :at, :by)
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("patient", patient.value())
                .param(
                        "condition",
                        clearance.condition() == null
                                ? null
                                : clearance.condition().value())
                .param(
                        "exercise",
                        clearance.exercise() == null
                                ? null
                                : clearance.exercise().value())
                .param("clearedBy", clearedBy.strip())
                .param("on", clearedOn)
                .param("expires", clearance.expires())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Locks first, as {@link #note} does; false when there is no such clearance or it is withdrawn already. */
    boolean withdraw(ClinicId clinic, PatientId patient, UUID clearance, Instant now) {
        patients.lock(clinic, patient);
        return jdbc.sql("""
                        update clearance set withdrawn_at = ?
                        where clinic_id = ? and patient_id = ? and id = ? and withdrawn_at is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), clinic.value(), patient.value(), clearance)
                        .update()
                == 1;
    }
}
