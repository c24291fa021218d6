package org.homespine.escalation;

import java.math.BigDecimal;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.escalation.SettingChange.Decision;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of settings and what became of them, as stored: inserted once, never changed. */
@Component
class SettingRows {

    private static final Logger LOG = LoggerFactory.getLogger(SettingRows.class);

    private static final String CHANGES = """
            select c.*, d.decided_at, d.decided_by, d.alone, d.in_force_from
            from rule_setting_change c
            left join rule_setting_decision d on d.clinic_id = c.clinic_id and d.change_id = c.id
            where c.clinic_id = :clinic
            """;

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ClinicId clinic, SettingChange change, LocalDate proposedOn) {
        jdbc.sql("""
                        insert into rule_setting_change (clinic_id, id, patient_id, setting, value, looser, effective_on,
                            reason, proposed_at, proposed_on, proposed_by)
                        values (:clinic, :id, :patient, :setting, :value, :looser, :effectiveOn, :reason, :at, :on, :by)
                        """)
                .param("clinic", clinic.value())
                .param("id", change.id())
                .param(
                        "patient",
                        change.patient() == null ? null : change.patient().value())
                .param("setting", change.setting().name())
                .param("value", change.value())
                .param("looser", change.looser())
                .param("effectiveOn", change.effectiveOn())
                .param("reason", change.reason())
                .param("at", change.proposedAt().atOffset(ZoneOffset.UTC))
                .param("on", proposedOn)
                .param("by", change.proposedBy().value())
                .update();
    }

    void insert(ClinicId clinic, UUID change, Decision decision) {
        Instant from = decision.inForceFrom();
        jdbc.sql("""
                        insert into rule_setting_decision (clinic_id, change_id, decision, decided_at, decided_by, alone,
                            in_force_from)
                        values (:clinic, :change, :decision, :at, :by, :alone, :from)
                        """)
                .param("clinic", clinic.value())
                .param("change", change)
                .param("decision", from == null ? "WITHDRAWN" : "CONFIRMED")
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", decision.by().value())
                .param("alone", decision.alone())
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those for every patient, the newest first. */
    List<SettingChange> ofClinic(ClinicId clinic) {
        return jdbc
                .sql(CHANGES + " and c.patient_id is null order by c.id desc")
                .param("clinic", clinic.value())
                .query(SettingRows::change)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of one person, under whichever record they were made, the newest first. */
    List<SettingChange> ofPatient(ClinicId clinic, PatientId patient) {
        return jdbc
                .sql(CHANGES + " and c.patient_id = any(same_person(:patient)) order by c.id desc")
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .query(SettingRows::change)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** When the last records of a person became one; null where there was only ever one. */
    @Nullable
    Instant lastMerge(PatientId patient) {
        return jdbc.sql("select last_merge(?) as merged")
                .param(patient.value())
                .query((row, index) -> Optional.ofNullable(moment(row, "merged")))
                .single()
                .orElse(null);
    }

    /** What was confirmed for each of some patients and for everybody, in one question. */
    Map<PatientId, SettingHistory> confirmed(ClinicId clinic, Collection<PatientId> patients) {
        record Row(PatientId patient, @Nullable Instant merged, Optional<SettingHistory.Change> change) {}
        Map<PatientId, List<Row>> byPatient = jdbc
                .sql("""
                        select asked.id as asked, last_merge(asked.id) as merged, c.setting, c.value, c.patient_id,
                            d.in_force_from
                        from unnest(:patients) as asked (id)
                        join rule_setting_change c on c.clinic_id = :clinic
                            and (c.patient_id is null or c.patient_id = any(same_person(asked.id)))
                        join rule_setting_decision d on d.clinic_id = c.clinic_id and d.change_id = c.id
                        where d.in_force_from is not null
                        order by c.id
                        """)
                .param("clinic", clinic.value())
                .param(
                        "patients",
                        patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
                .query((row, index) -> new Row(
                        new PatientId(row.getObject("asked", UUID.class)), moment(row, "merged"), confirmed(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::patient));
        return patients.stream()
                .distinct()
                .collect(Collectors.toMap(
                        patient -> patient,
                        patient -> Optional.ofNullable(byPatient.get(patient))
                                .map(rows -> new SettingHistory(
                                        rows.stream()
                                                .flatMap(row -> row.change().stream())
                                                .toList(),
                                        rows.getFirst().merged()))
                                .orElse(SettingHistory.NONE)));
    }

    private static Optional<SettingHistory.Change> confirmed(ResultSet row) throws SQLException {
        Optional<Setting> setting = setting(row);
        return setting.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingHistory.Change(
                        setting.get(), row.getBigDecimal("value"), patient(row), instant(row, "in_force_from")));
    }

    private static Optional<SettingChange> change(ResultSet row, int index) throws SQLException {
        Optional<Setting> setting = setting(row);
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = row.getBigDecimal("value").stripTrailingZeros();
        return Optional.of(new SettingChange(
                row.getObject("id", UUID.class),
                patient(row),
                setting.get(),
                new BigDecimal(value.toPlainString()),
                row.getBoolean("looser"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                instant(row, "proposed_at"),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                decision(row)));
    }

    /**
     * Empty for a setting, or a value, that these rules do not have, such as another version's: it counts as not made, so
     * that every check-in is still judged, by the threshold as delivered or as it was set before.
     */
    private static Optional<Setting> setting(ResultSet row) throws SQLException {
        String name = row.getString("setting");
        BigDecimal value = row.getBigDecimal("value");
        Optional<Setting> known = Arrays.stream(Setting.values())
                .filter(setting -> setting.name().equals(name) && setting.allows(value))
                .findFirst();
        if (known.isEmpty()) {
            LOG.error("The setting {} with the value {} is not one of these rules and is passed over", name, value);
        }
        return known;
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        if (row.getObject("decided_at") == null) {
            return null;
        }
        return new Decision(
                instant(row, "decided_at"),
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getBoolean("alone"),
                moment(row, "in_force_from"));
    }

    private static @Nullable PatientId patient(ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return patient == null ? null : new PatientId(patient);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(moment(row, column));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
