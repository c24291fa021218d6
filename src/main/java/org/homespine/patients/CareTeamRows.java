package org.homespine.patients;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homespine.identity.AbsencePlanned;
import org.homespine.identity.AccountDeactivating;
import org.homespine.identity.CareTeams;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The care teams as stored, and the answer to who cares for whom. Each statement names the clinic itself, so that this
 * wall stands without row-level security too.
 */
@Component
class CareTeamRows implements CareTeams {

    /** The patients somebody has whom nobody else would watch, nor take over, while they are away. */
    private static final String OWN_UNWATCHED = """
            select t.patient_id from care_team t where t.clinic_id = :clinic and t.account_id = :account
            and t.part in ('REVIEWER', 'DEPUTY') and not exists (
                select from care_team other where other.clinic_id = t.clinic_id
                and other.patient_id = t.patient_id and other.part in ('REVIEWER', 'DEPUTY')
                and other.account_id = any(:there))
            and not exists (
                select from hand_over h where h.clinic_id = t.clinic_id and h.patient_id = t.patient_id
                and h.from_account = t.account_id and h.to_account = any(:there)
                and h.ended_at is null and h.cancelled_at is null and h.first_day <= :firstDay
                and (h.last_day is null or h.last_day >= :lastDay))
            """;

    /** The patients who come back to somebody while they are away, with nobody else watching from then on. */
    private static final String BACK_UNWATCHED = """
            select h.patient_id from hand_over h
            join care_team taker on taker.clinic_id = h.clinic_id and taker.patient_id = h.patient_id
                and taker.account_id = h.to_account and taker.part = 'REVIEWER'
            where h.clinic_id = :clinic and h.from_account = :account and h.begun_at is not null
            and h.ended_at is null and h.cancelled_at is null and h.last_day < :lastDay
            and not exists (
                select from care_team other where other.clinic_id = h.clinic_id
                and other.patient_id = h.patient_id and other.part in ('REVIEWER', 'DEPUTY')
                and other.account_id = any(:there)
                and (other.account_id <> h.to_account or h.part_before = 'DEPUTY'))
            """;

    private final JdbcClient jdbc;

    CareTeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean exists(ClinicId clinic, PatientId patient) {
        return jdbc.sql("select exists (select from patient where clinic_id = ? and id = ?)")
                .params(clinic.value(), patient.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOn(ClinicId clinic, AccountId account, PatientId patient) {
        return jdbc.sql("""
                        select exists (select from care_team where clinic_id = ? and account_id = ?
                            and patient_id = coalesce((
                                select kept_id from record_merge where clinic_id = ? and merged_id = ?), ?))
                        """)
                .params(clinic.value(), account.value(), clinic.value(), patient.value(), patient.value())
                .query(Boolean.class)
                .single();
    }

    List<TeamMember> of(ClinicId clinic, PatientId patient) {
        return jdbc.sql("""
                        select account_id, part from care_team where clinic_id = ? and patient_id = ?
                        order by case part when 'REVIEWER' then 0 when 'DEPUTY' then 1 else 2 end, account_id
                        """)
                .params(clinic.value(), patient.value())
                .query((row, index) -> new TeamMember(
                        new AccountId(row.getObject("account_id", UUID.class)), Part.valueOf(row.getString("part"))))
                .list();
    }

    /** The patients whose reviewer somebody is. */
    List<PatientId> reviewedBy(ClinicId clinic, AccountId account) {
        return jdbc.sql("select patient_id from care_team where clinic_id = ? and account_id = ? and part = 'REVIEWER'")
                .params(clinic.value(), account.value())
                .query((row, index) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
    }

    /** Puts somebody on the team; whoever held the part of reviewer or deputy before becomes a member. */
    void put(ClinicId clinic, PatientId patient, TeamMember member, Instant now) {
        if (member.part() != Part.MEMBER) {
            jdbc.sql("update care_team set part = 'MEMBER' where clinic_id = ? and patient_id = ? and part = ?")
                    .params(clinic.value(), patient.value(), member.part().name())
                    .update();
        }
        jdbc.sql("""
                        insert into care_team (clinic_id, patient_id, account_id, part, since) values (?, ?, ?, ?, ?)
                        on conflict (clinic_id, patient_id, account_id) do update set part = excluded.part
                        """)
                .params(
                        clinic.value(),
                        patient.value(),
                        member.account().value(),
                        member.part().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ClinicId clinic, PatientId patient, AccountId account) {
        jdbc.sql("delete from care_team where clinic_id = ? and patient_id = ? and account_id = ?")
                .params(clinic.value(), patient.value(), account.value())
                .update();
    }

    boolean hasReviewer(ClinicId clinic, PatientId patient) {
        return of(clinic, patient).stream().anyMatch(member -> member.part() == Part.REVIEWER);
    }

    /** Nobody is left unwatched: an account stays while a patient has no other reviewer. */
    @EventListener
    void keepReviewers(AccountDeactivating leaving) {
        int patients = jdbc.sql("""
                        select count(*) from care_team where clinic_id = ? and account_id = ? and part = 'REVIEWER'
                        """)
                .params(leaving.clinic().value(), leaving.account().value())
                .query(Integer.class)
                .single();
        if (patients > 0) {
            throw new Refused("account", "still-reviewer", patients);
        }
    }

    /**
     * Nobody is left unwatched: while no clinic lead is there, each patient's reviewer or deputy is, or who takes the
     * patient over for all of these days.
     */
    @EventListener
    void keepWatched(AbsencePlanned absence) {
        int patients = unwatched(absence).size();
        if (patients > 0) {
            throw new Refused("account", "absence-gap", patients);
        }
    }

    /** The patients whom an absence would leave with nobody. */
    List<PatientId> unwatched(AbsencePlanned absence) {
        return jdbc.sql(OWN_UNWATCHED + " union " + BACK_UNWATCHED)
                .param("clinic", absence.clinic().value())
                .param("account", absence.account().value())
                .param("firstDay", absence.firstDay())
                .param("lastDay", absence.lastDay())
                .param("there", absence.there().stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, index) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
    }
}
