package org.homespine.patients;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.identity.RecordGrants;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of patients, and the lock on one. */
@Component
class PatientRows {

    private static final String CONTACT =
            "p.id, p.first_name, p.last_name, p.born, p.language, p.zone, p.phone, p.out_of_hours_number";

    /** Limits to one account's care teams and the records opened to it, or to nothing when the account is null. */
    private static final String SEEN_BY = """
            p.clinic_id = :clinic and (cast(:account as uuid) is null or p.id = any(:opened) or exists (
                select from care_team t
                where t.clinic_id = p.clinic_id and t.account_id = :account and t.patient_id = p.id))
            """;

    /** A merged record is another name of one that is listed. */
    private static final String STANDS_FOR_ITSELF = """
             and not exists (select from record_merge m where m.clinic_id = p.clinic_id and m.merged_id = p.id)
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ObjectProvider<RecordGrants> grants;

    PatientRows(JdbcClient jdbc, EntityManager entities, ObjectProvider<RecordGrants> grants) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.grants = grants;
    }

    private UUID[] opened(ClinicId clinic, @Nullable AccountId account) {
        return account == null
                ? new UUID[0]
                : grants.stream()
                        .flatMap(grant -> grant.openTo(clinic, account).stream())
                        .map(PatientId::value)
                        .toArray(UUID[]::new);
    }

    /** Writes what JPA still holds back, so that statements outside of it see it. */
    void flush() {
        entities.flush();
    }

    Optional<ZoneId> zone(ClinicId clinic, PatientId patient) {
        flush();
        return jdbc.sql("select zone from patient where clinic_id = ? and id = ?")
                .params(clinic.value(), patient.value())
                .query((row, index) -> ZoneId.of(row.getString("zone")))
                .optional();
    }

    List<PatientContact> page(
            ClinicId clinic,
            @Nullable AccountId account,
            @Nullable CaseloadKey after,
            int limit,
            String name,
            boolean closed) {
        return jdbc.sql("select " + CONTACT + " from patient p where " + SEEN_BY + STANDS_FOR_ITSELF + """
                        and (cast(:lastName as text) is null
                            or (p.last_name, p.first_name, p.id) > (:lastName, :firstName, cast(:id as uuid)))
                        and :closed = exists (
                            select from record_closing c where c.clinic_id = p.clinic_id and c.patient_id = p.id
                            and c.reopened_at is null)
                        and strpos(lower(p.first_name || ' ' || p.last_name), lower(:name)) > 0
                        order by p.last_name, p.first_name, p.id limit :limit
                        """)
                .param("clinic", clinic.value())
                .param("account", account == null ? null : account.value())
                .param("opened", opened(clinic, account))
                .param("lastName", after == null ? null : after.lastName())
                .param("firstName", after == null ? null : after.firstName())
                .param("id", after == null ? null : after.id().value())
                .param("name", name)
                .param("limit", limit)
                .param("closed", closed)
                .query(PatientRows::contact)
                .list();
    }

    Map<PatientId, PatientContact> contacts(
            ClinicId clinic, @Nullable AccountId account, Collection<PatientId> patients) {
        return jdbc
                .sql("select " + CONTACT + " from patient p where " + SEEN_BY + " and p.id = any(:ids)")
                .param("clinic", clinic.value())
                .param("account", account == null ? null : account.value())
                .param("opened", opened(clinic, account))
                .param("ids", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(PatientRows::contact)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(PatientContact::id, Function.identity()));
    }

    List<PatientId> visible(ClinicId clinic, @Nullable AccountId account) {
        return jdbc.sql("select p.id from patient p where " + SEEN_BY + STANDS_FOR_ITSELF)
                .param("clinic", clinic.value())
                .param("account", account == null ? null : account.value())
                .param("opened", opened(clinic, account))
                .query((row, index) -> new PatientId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The patients for whom none of these accounts has any of these parts. */
    List<PatientId> withoutAnyOf(ClinicId clinic, Collection<AccountId> there, Part... parts) {
        return jdbc.sql("""
                        select p.id from patient p where p.clinic_id = :clinic and not exists (
                            select from care_team t where t.clinic_id = p.clinic_id and t.patient_id = p.id
                            and t.part = any(:parts) and t.account_id = any(:there))
                        """ + STANDS_FOR_ITSELF)
                .param("clinic", clinic.value())
                .param("parts", Arrays.stream(parts).map(Part::name).toArray(String[]::new))
                .param("there", there.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, index) -> new PatientId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Keeps the first moment; a phone that asks twice at once disturbs nothing. */
    void opened(ClinicId clinic, PatientId patient, Instant now) {
        jdbc.sql("update patient set opened_at = ? where clinic_id = ? and id = ? and opened_at is null")
                .params(now.atOffset(ZoneOffset.UTC), clinic.value(), patient.value())
                .update();
    }

    /** FOR NO KEY UPDATE: a stronger lock would deadlock with the foreign keys of rows that others insert. */
    boolean lock(ClinicId clinic, PatientId patient) {
        return jdbc.sql("select id from patient where clinic_id = ? and id = ? for no key update")
                .params(clinic.value(), patient.value())
                .query((row, index) -> true)
                .optional()
                .isPresent();
    }

    List<PatientId> samePerson(PatientId patient) {
        return jdbc.sql("select unnest(same_person(?)) as id")
                .param(patient.value())
                .query((row, index) -> new PatientId(row.getObject("id", UUID.class)))
                .list();
    }

    List<PatientContact> mergedInto(ClinicId clinic, PatientId kept) {
        return jdbc.sql("select " + CONTACT + """
                         from patient p join record_merge m on m.clinic_id = p.clinic_id and m.merged_id = p.id
                        where m.clinic_id = ? and m.kept_id = ? order by m.merged_at
                        """)
                .params(clinic.value(), kept.value())
                .query(PatientRows::contact)
                .list();
    }

    private static PatientContact contact(ResultSet row, int index) throws SQLException {
        return new PatientContact(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("born", LocalDate.class),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                row.getString("phone"),
                row.getString("out_of_hours_number"));
    }
}
