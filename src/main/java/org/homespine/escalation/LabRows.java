package org.homespine.escalation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.LabDifference;
import org.homespine.escalation.domain.LabFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.RuleLab;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs of the rule lab and what they found, as stored. */
@Component
class LabRows {

    /** What older runs say is of a caseload that is no more. */
    private static final int NEWEST = 10;

    private static final String RUNS = """
            select r.*, p.* from lab_run r cross join lateral (
                select count(*) as patients, count(judged_at) as judged, count(*) filter (where failed) as failed_ones,
                    coalesce(sum(check_ins), 0) as check_ins, coalesce(sum(flags_before), 0) as flags_before,
                    coalesce(sum(flags_after), 0) as flags_after
                from lab_patient p where p.clinic_id = r.clinic_id and p.run_id = r.id) p
            where r.clinic_id = :clinic
            """;

    private final JdbcClient jdbc;
    private final IdSource ids;

    LabRows(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** With every patient whom the rules have ever judged. */
    void insert(ClinicId clinic, LabTask task, BigDecimal valueBefore, AccountId by) {
        jdbc.sql("""
                        insert into lab_run (clinic_id, id, setting, value, value_before, span_from, span_until, begun_at,
                            begun_by)
                        values (:clinic, :id, :setting, :value, :before, :from, :until, :at, :by)
                        """)
                .param("clinic", clinic.value())
                .param("id", task.id())
                .param("setting", task.setting().name())
                .param("value", task.value())
                .param("before", valueBefore)
                .param("from", utc(task.from()))
                .param("until", utc(task.until()))
                .param("at", utc(task.until()))
                .param("by", by.value())
                .update();
        jdbc.sql("""
                        insert into lab_patient (clinic_id, run_id, patient_id)
                        select :clinic, :run, patient_id from (
                            select patient_id from nightly_tick where clinic_id = :clinic
                            union select patient_id from evaluation where clinic_id = :clinic and evaluated_at >= :from) p
                        """)
                .param("clinic", clinic.value())
                .param("run", task.id())
                .param("from", utc(task.from()))
                .update();
    }

    /** The last few, the newest first. */
    List<LabRunState> runs(ClinicId clinic) {
        return jdbc
                .sql(RUNS + " order by r.id desc limit " + NEWEST)
                .param("clinic", clinic.value())
                .query(LabRows::run)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The run that is not done, if there is one: what its judging needs, without counting how far it has come. */
    Optional<LabTask> running(ClinicId clinic) {
        return jdbc.sql("""
                        select * from lab_run r where clinic_id = ? and stopped_at is null and exists (
                            select from lab_patient p
                            where p.clinic_id = r.clinic_id and p.run_id = r.id and p.judged_at is null)
                        order by id
                        """).param(clinic.value()).query(LabRows::task).list().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isKnown(ClinicId clinic, UUID run) {
        return jdbc.sql("select exists (select from lab_run where clinic_id = ? and id = ?)")
                .params(clinic.value(), run)
                .query(Boolean.class)
                .single();
    }

    boolean isToJudge(ClinicId clinic, UUID run, PatientId patient) {
        return jdbc.sql("""
                        select exists (select from lab_patient
                        where clinic_id = ? and run_id = ? and patient_id = ? and judged_at is null)
                        """)
                .params(clinic.value(), run, patient.value())
                .query(Boolean.class)
                .single();
    }

    void stop(ClinicId clinic, UUID run, Instant now) {
        jdbc.sql("update lab_run set stopped_at = ? where clinic_id = ? and id = ? and stopped_at is null")
                .params(utc(now), clinic.value(), run)
                .update();
    }

    List<PatientId> toJudge(ClinicId clinic, UUID run, int most) {
        return jdbc.sql("""
                        select patient_id from lab_patient
                        where clinic_id = ? and run_id = ? and judged_at is null order by patient_id limit ?
                        """)
                .params(clinic.value(), run, most)
                .query((row, index) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    void judged(
            ClinicId clinic, UUID run, PatientId patient, long checkIns, RuleLab.@Nullable Result result, Instant now) {
        jdbc.sql("""
                        update lab_patient set judged_at = :now, check_ins = :checkIns, flags_before = :before,
                            flags_after = :after, failed = :failed
                        where clinic_id = :clinic and run_id = :run and patient_id = :patient and judged_at is null
                        """)
                .param("now", utc(now))
                .param("checkIns", checkIns)
                .param("before", result == null ? 0 : result.before().size())
                .param("after", result == null ? 0 : result.after().size())
                .param("failed", result == null)
                .param("clinic", clinic.value())
                .param("run", run)
                .param("patient", patient.value())
                .update();
        if (result != null) {
            result.differences().forEach(difference -> insert(clinic, run, patient, difference));
        }
    }

    private void insert(ClinicId clinic, UUID run, PatientId patient, LabDifference difference) {
        LabFlag before = difference.before();
        LabFlag after = difference.after();
        FlagId real = difference.flag().real();
        jdbc.sql("""
                        insert into lab_difference (clinic_id, id, run_id, patient_id, kind, family, rules, tier_before,
                            raised_before, tier_after, raised_after, flag_id)
                        values (:clinic, :id, :run, :patient, :kind, :family, :rules, :tierBefore, :raisedBefore,
                            :tierAfter, :raisedAfter, :flag)
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("run", run)
                .param("patient", patient.value())
                .param("kind", difference.kind().name())
                .param("family", difference.flag().family().name())
                .param(
                        "rules",
                        difference.flag().rules().stream()
                                .map(RuleId::value)
                                .sorted()
                                .toArray(String[]::new))
                .param("tierBefore", before == null ? null : before.tier().name())
                .param("raisedBefore", before == null ? null : utc(before.raisedAt()))
                .param("tierAfter", after == null ? null : after.tier().name())
                .param("raisedAfter", after == null ? null : utc(after.raisedAt()))
                .param("flag", real == null ? null : real.value())
                .update();
    }

    /** In the order found. */
    List<LabFinding> findings(ClinicId clinic, UUID run, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        select * from lab_difference where clinic_id = :clinic and run_id = :run
                        and (cast(:after as uuid) is null or id > cast(:after as uuid)) order by id limit :most
                        """)
                .param("clinic", clinic.value())
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query(LabRows::finding)
                .list();
    }

    private static Optional<LabRunState> run(ResultSet row, int index) throws SQLException {
        Optional<LabTask> task = task(row, index);
        return task.isEmpty()
                ? Optional.empty()
                : Optional.of(new LabRunState(
                        task.get(),
                        row.getBigDecimal("value_before"),
                        instant(row, "stopped_at"),
                        row.getInt("patients"),
                        row.getInt("judged"),
                        row.getInt("failed_ones"),
                        row.getLong("check_ins"),
                        row.getLong("flags_before"),
                        row.getLong("flags_after")));
    }

    /** Empty for a setting, or a value, that these rules do not have, such as another version's. */
    private static Optional<LabTask> task(ResultSet row, int index) throws SQLException {
        String name = row.getString("setting");
        BigDecimal value = row.getBigDecimal("value");
        Optional<Setting> setting = Arrays.stream(Setting.values())
                .filter(known -> known.name().equals(name) && known.allows(value))
                .findFirst();
        return setting.isEmpty()
                ? Optional.empty()
                : Optional.of(new LabTask(
                        row.getObject("id", UUID.class),
                        setting.get(),
                        value,
                        Objects.requireNonNull(instant(row, "span_from")),
                        Objects.requireNonNull(instant(row, "span_until"))));
    }

    private static LabFinding finding(ResultSet row, int index) throws SQLException {
        UUID flag = row.getObject("flag_id", UUID.class);
        return new LabFinding(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                LabDifference.Kind.valueOf(row.getString("kind")),
                Family.valueOf(row.getString("family")),
                Arrays.asList((String[]) row.getArray("rules").getArray()),
                tier(row, "tier_before"),
                instant(row, "raised_before"),
                tier(row, "tier_after"),
                instant(row, "raised_after"),
                flag == null ? null : new FlagId(flag));
    }

    private static @Nullable Tier tier(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Tier.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
