package org.homespine.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.Value;
import org.homespine.identity.Acting;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings and evaluations as stored: inserted once, never changed. */
@Component
class FindingRows {

    private record StoredSentence(String key, List<Object> values) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdSource ids;

    FindingRows(JdbcClient jdbc, JsonMapper json, IdSource ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    void insert(Judged judged, @Nullable FlagId flag, @Nullable UUID input, Finding finding, RuleSet rules) {
        jdbc.sql("""
                        insert into finding (clinic_id, id, patient_id, flag_id, rule, tier, family, rule_set, occasion,
                            found_at, because, evidence, suppressed, historic, input_id)
                        values (:clinic, :id, :patient, :flag, :rule, :tier, :family, :ruleSet, :occasion, :now,
                            cast(:because as jsonb), :evidence, :suppressed, :historic,
                            :input)
                        """)
                .param("clinic", Acting.current().clinic().value())
                .param("id", ids.next())
                .param("patient", judged.patient().value())
                .param("flag", flag == null ? null : flag.value())
                .param("rule", finding.rule().value())
                .param("tier", finding.tier().name())
                .param("family", finding.family().name())
                .param("ruleSet", rules.version())
                .param("occasion", judged.occasion().name())
                .param("now", judged.now().atOffset(ZoneOffset.UTC))
                .param("because", json.writeValueAsString(stored(finding.because())))
                .param("evidence", evidence(finding))
                .param("suppressed", finding.suppressed())
                .param("historic", finding.historic())
                .param("input", input)
                .update();
    }

    /** Whether the same rule was found on the same check-ins before. */
    boolean isStored(PatientId patient, Finding finding) {
        return jdbc.sql("""
                        select exists (select from finding where clinic_id = :clinic and patient_id = any(same_person(:patient))
                        and rule = :rule and evidence = cast(:evidence as text[]))
                        """)
                .param("clinic", Acting.current().clinic().value())
                .param("patient", patient.value())
                .param("rule", finding.rule().value())
                .param("evidence", evidence(finding))
                .query(Boolean.class)
                .single();
    }

    /** Whether a rule was found with this check-in in its evidence. */
    boolean isFound(ClinicId clinic, PatientId patient, RuleId rule, CheckInRef checkIn) {
        return jdbc.sql("""
                        select exists (select from finding where clinic_id = ? and patient_id = any(same_person(?)) and rule = ?
                        and ? = any (evidence))
                        """)
                .params(clinic.value(), patient.value(), rule.value(), checkIn.toString())
                .query(Boolean.class)
                .single();
    }

    private static String[] evidence(Finding finding) {
        return finding.evidence().stream().map(CheckInRef::toString).toArray(String[]::new);
    }

    /** The check-ins that the findings of an open flag rest on. */
    Set<CheckInRef> evidenceOf(PatientId patient, FlagId flag) {
        return jdbc
                .sql("""
                        select distinct unnest(evidence) from finding
                        where clinic_id = ? and patient_id = any(same_person(?)) and flag_id = ?
                        """)
                .params(Acting.current().clinic().value(), patient.value(), flag.value())
                .query((row, index) -> CheckInRef.parse(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A flag's findings, the newest first. */
    List<StoredFinding> of(ClinicId clinic, PatientId patient, FlagId flag) {
        return jdbc.sql("""
                        select * from finding where clinic_id = ? and patient_id = any(same_person(?)) and flag_id = ? order by id desc
                        """)
                .params(clinic.value(), patient.value(), flag.value())
                .query(this::finding)
                .list();
    }

    /** What a patient's rules found since a moment and kept quiet, the newest first. */
    List<StoredFinding> suppressed(ClinicId clinic, PatientId patient, Instant since) {
        return jdbc.sql("""
                        select * from finding where clinic_id = ? and patient_id = any(same_person(?)) and suppressed
                        and found_at >= ? order by id desc
                        """)
                .params(clinic.value(), patient.value(), since.atOffset(ZoneOffset.UTC))
                .query(this::finding)
                .list();
    }

    /** The gravest finding of each flag, the newest of several; that nobody acknowledged it says nothing of the patient. */
    Map<FlagId, StoredFinding> gravest(ClinicId clinic, Collection<FlagSummary> flags) {
        return jdbc
                .sql("""
                        select distinct on (flag_id) * from finding
                        where clinic_id = :clinic and patient_id = any(:patients) and flag_id = any(:flags)
                        order by flag_id, rule = :unacknowledged,
                            array_position(array['EMERGENCY', 'URGENT', 'SOON', 'ROUTINE'], tier), id desc
                        """)
                .param("clinic", clinic.value())
                .param(
                        "patients",
                        flags.stream()
                                .map(flag -> flag.patient().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .param("flags", flags.stream().map(flag -> flag.id().value()).toArray(UUID[]::new))
                .param("unacknowledged", "SLA-01")
                .query((row, index) -> Map.entry(new FlagId(row.getObject("flag_id", UUID.class)), finding(row, index)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Marks a revision of a check-in as judged, with the rule whose message the patient sees. */
    void evaluated(ClinicId clinic, PatientId patient, Key key, RuleSet rules, Optional<Finding> message, Instant now) {
        jdbc.sql("""
                        insert into evaluation (clinic_id, patient_id, uuid, rev, content_hash, rule_set, evaluated_at,
                            patient_message, message_tier, message_historic)
                        values (:clinic, :patient, :uuid, :rev, :hash, :ruleSet, :now, :message, :tier, :historic)
                        """)
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .param("uuid", key.uuid())
                .param("rev", key.rev())
                .param("hash", key.hashBytes())
                .param("ruleSet", rules.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("message", message.map(finding -> finding.rule().value()).orElse(null))
                .param("tier", message.map(finding -> finding.tier().name()).orElse(null))
                .param("historic", message.map(Finding::historic).orElse(false))
                .update();
    }

    /** Marks a check-in as judged again after an answer to its follow-up question, with the message that this brought. */
    void answered(
            ClinicId clinic, PatientId patient, UUID followUp, RuleSet rules, Optional<Finding> message, Instant now) {
        jdbc.sql("""
                        insert into follow_up_evaluation (clinic_id, patient_id, uuid, rule_set, evaluated_at,
                            patient_message, message_tier, message_historic)
                        select clinic_id, patient_id, uuid, :ruleSet, cast(:now as timestamptz), :message, :tier, :historic
                        from follow_up where clinic_id = :clinic and patient_id = any(same_person(:patient))
                        and uuid = :uuid
                        """)
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .param("uuid", followUp)
                .param("ruleSet", rules.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("message", message.map(finding -> finding.rule().value()).orElse(null))
                .param("tier", message.map(finding -> finding.tier().name()).orElse(null))
                .param("historic", message.map(Finding::historic).orElse(false))
                .update();
    }

    /** The rule and tier of the message that a check-in brought, if it brought one. */
    Optional<Message> message(ClinicId clinic, PatientId patient, Key key) {
        return jdbc.sql("""
                        select patient_message, message_tier, message_historic, evaluated_at from evaluation
                        where clinic_id = ? and patient_id = any(same_person(?)) and uuid = ? and rev = ? and content_hash = ?
                        and patient_message is not null
                        """)
                .params(clinic.value(), patient.value(), key.uuid(), key.rev(), key.hashBytes())
                .query(FindingRows::message)
                .optional();
    }

    /** The rule and tier of the message that an answer to a follow-up question brought, if it brought one. */
    Optional<Message> message(ClinicId clinic, PatientId patient, UUID followUp) {
        return jdbc.sql("""
                        select patient_message, message_tier, message_historic, evaluated_at from follow_up_evaluation
                        where clinic_id = ? and patient_id = any(same_person(?)) and uuid = ? and patient_message is not null
                        """)
                .params(clinic.value(), patient.value(), followUp)
                .query(FindingRows::message)
                .optional();
    }

    /** Which rule's text the patient reads, whether it is about a sign of long ago, and when it was judged. */
    record Message(RuleId rule, Tier tier, boolean historic, Instant judgedAt) {}

    private static Message message(ResultSet row, int index) throws SQLException {
        return new Message(
                new RuleId(row.getString("patient_message")),
                Tier.valueOf(row.getString("message_tier")),
                row.getBoolean("message_historic"),
                row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }

    private static List<StoredSentence> stored(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> new StoredSentence(
                        sentence.key(),
                        sentence.values().stream().map(Value::toJson).toList()))
                .toList();
    }

    private StoredFinding finding(ResultSet row, int index) throws SQLException {
        List<StoredSentence> because = json.readValue(row.getString("because"), new TypeReference<>() {});
        return new StoredFinding(
                new RuleId(row.getString("rule")),
                Tier.valueOf(row.getString("tier")),
                Family.valueOf(row.getString("family")),
                because.stream()
                        .map(sentence -> new Sentence(
                                sentence.key(),
                                sentence.values().stream().map(Value::fromJson).toList()))
                        .toList(),
                Arrays.asList((String[]) row.getArray("evidence").getArray()),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("rule_set"),
                row.getBoolean("suppressed"),
                row.getBoolean("historic"),
                row.getObject("input_id", UUID.class));
    }

    /**
     * A finding as it was stored.
     *
     * @param input what the rules had before them; null where that was not kept
     */
    record StoredFinding(
            RuleId rule,
            Tier tier,
            Family family,
            List<Sentence> because,
            List<String> evidence,
            Instant foundAt,
            String ruleSet,
            boolean suppressed,
            boolean historic,
            @Nullable UUID input) {}
}
