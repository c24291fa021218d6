package org.homespine.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Expected levels and their ends, as stored: inserted once, never changed. */
@Component
class ExpectedRows {

    private final JdbcClient jdbc;

    ExpectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ClinicId clinic, PatientId patient, Expected expected) {
        jdbc.sql("""
                        insert into expected_level (clinic_id, id, patient_id, measure, level, from_on, until_on, reason,
                            set_at, set_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic.value(),
                        expected.id(),
                        patient.value(),
                        expected.level().measure().name(),
                        expected.level().level(),
                        expected.level().from(),
                        expected.level().until(),
                        expected.reason(),
                        expected.setAt().atOffset(ZoneOffset.UTC),
                        expected.setBy().value())
                .update();
    }

    void end(ClinicId clinic, UUID expected, AccountId by, Instant now) {
        jdbc.sql("""
                        insert into expected_level_end (clinic_id, level_id, ended_at, ended_by) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(clinic.value(), expected, now.atOffset(ZoneOffset.UTC), by.value())
                .update();
    }

    /** Of each of some patients, under whichever record it was set, the oldest first; in one question. */
    Map<PatientId, List<Expected>> of(ClinicId clinic, Collection<PatientId> patients) {
        return jdbc
                .sql("""
                        select asked.id as asked, e.*, d.ended_at
                        from unnest(:patients) as asked (id)
                        join expected_level e on e.clinic_id = :clinic and e.patient_id = any(same_person(asked.id))
                        left join expected_level_end d on d.clinic_id = e.clinic_id and d.level_id = e.id
                        order by e.id
                        """)
                .param("clinic", clinic.value())
                .param(
                        "patients",
                        patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
                .query((row, index) -> Map.entry(new PatientId(row.getObject("asked", UUID.class)), expected(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Expected expected(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Expected(
                row.getObject("id", UUID.class),
                new ExpectedLevel(
                        Measure.valueOf(row.getString("measure")),
                        row.getInt("level"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)),
                row.getString("reason"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("set_by", UUID.class)),
                ended == null ? null : ended.toInstant());
    }
}
