package org.homespine.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Expected levels and their ends, as stored: inserted once, never changed. */
@Component
class ExpectedRows {

    private static final Logger LOG = LoggerFactory.getLogger(ExpectedRows.class);

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
                        Map.Entry::getKey,
                        Collectors.flatMapping(read -> read.getValue().stream(), Collectors.toList())));
    }

    /**
     * Empty for a measure or a level that these rules do not have, such as another version's: nothing is expected then, so
     * that every check-in is still judged and nothing is quieted that nobody can read.
     */
    private static Optional<Expected> expected(ResultSet row) throws SQLException {
        String name = row.getString("measure");
        int level = row.getInt("level");
        Optional<Measure> measure = Arrays.stream(Measure.values())
                .filter(known -> known.name().equals(name) && level <= known.most())
                .findFirst();
        if (measure.isEmpty()) {
            LOG.error("The expected level {} of {} is not one of these rules and is passed over", level, name);
            return Optional.empty();
        }
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return Optional.of(new Expected(
                row.getObject("id", UUID.class),
                new ExpectedLevel(
                        measure.get(),
                        level,
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)),
                row.getString("reason"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("set_by", UUID.class)),
                ended == null ? null : ended.toInstant()));
    }
}
