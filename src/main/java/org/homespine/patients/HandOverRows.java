package org.homespine.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.AbsencePlanned;
import org.homespine.identity.AccountDeactivating;
import org.homespine.identity.Acting;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hand-overs that have not ended, and what they forbid meanwhile. */
@Component
class HandOverRows {

    private static final String TO_COME = " ended_at is null and cancelled_at is null ";

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ClinicId clinic, HandOver planned, AccountId by, Instant now) {
        jdbc.sql("""
                        insert into hand_over (clinic_id, id, patient_id, from_account, to_account, first_day, last_day,
                            planned_at, planned_by)
                        values (:clinic, :id, :patient, :from, :to, :firstDay, :lastDay, :now, :by)
                        """)
                .param("clinic", clinic.value())
                .param("id", planned.id())
                .param("patient", planned.patient().value())
                .param("from", planned.from().value())
                .param("to", planned.to().value())
                .param("firstDay", planned.firstDay())
                .param("lastDay", planned.lastDay())
                .param("now", utc(now))
                .param("by", by.value())
                .update();
    }

    List<HandOver> toCome(ClinicId clinic) {
        return jdbc.sql("select * from hand_over where clinic_id = ? and" + TO_COME
                        + "order by first_day, from_account, to_account, last_day, id")
                .param(clinic.value())
                .query(HandOverRows::handOver)
                .list();
    }

    Optional<HandOver> toCome(ClinicId clinic, UUID id) {
        return jdbc.sql("select * from hand_over where clinic_id = ? and id = ? and" + TO_COME)
                .params(clinic.value(), id)
                .query(HandOverRows::handOver)
                .optional();
    }

    /** Those that begin on this day or before, and those that ended before it. */
    List<HandOver> due(ClinicId clinic, LocalDate today) {
        return jdbc.sql("select * from hand_over where clinic_id = :clinic and" + TO_COME + """
                        and ((begun_at is null and first_day <= :today) or (begun_at is not null and last_day < :today))
                        order by first_day, id
                        """)
                .param("clinic", clinic.value())
                .param("today", today)
                .query(HandOverRows::handOver)
                .list();
    }

    void begun(ClinicId clinic, UUID id, @Nullable Part before, boolean forGood, Instant now) {
        jdbc.sql("""
                        update hand_over set begun_at = :now, part_before = :before, ended_at = :ended
                        where clinic_id = :clinic and id = :id
                        """)
                .param("now", utc(now))
                .param("before", before == null ? null : before.name())
                .param("ended", forGood ? utc(now) : null)
                .param("clinic", clinic.value())
                .param("id", id)
                .update();
    }

    void ended(ClinicId clinic, UUID id, Instant now) {
        jdbc.sql("update hand_over set ended_at = ? where clinic_id = ? and id = ?")
                .params(utc(now), clinic.value(), id)
                .update();
    }

    void cancelled(ClinicId clinic, UUID id, Instant now) {
        jdbc.sql("update hand_over set cancelled_at = ? where clinic_id = ? and id = ?")
                .params(utc(now), clinic.value(), id)
                .update();
    }

    /** What the other one was on the care team before; empty for nothing. */
    Optional<Part> partBefore(ClinicId clinic, UUID id) {
        return jdbc.sql("select part_before from hand_over where clinic_id = ? and id = ? and part_before is not null")
                .params(clinic.value(), id)
                .query(String.class)
                .optional()
                .map(Part::valueOf);
    }

    /** Nobody leaves to whom patients are about to come, or to come back. */
    @EventListener
    void keepWhoIsCounted(AccountDeactivating leaving) {
        int many = jdbc.sql("select count(*) from hand_over where clinic_id = :clinic and" + TO_COME + """
                        and (to_account = :account or (from_account = :account and last_day is not null))
                        """)
                .param("clinic", leaving.clinic().value())
                .param("account", leaving.account().value())
                .query(Integer.class)
                .single();
        if (many > 0) {
            throw new Refused("account", "still-hand-over", many);
        }
    }

    /** Nobody is away on days for which they were given patients, while no clinic lead is there. */
    @EventListener
    void keepWhoIsThere(AbsencePlanned absence) {
        int many = jdbc.sql("select count(*) from hand_over where clinic_id = :clinic and" + TO_COME + """
                        and to_account = :account and first_day <= :lastDay
                        and (last_day is null or last_day >= :firstDay)
                        """)
                .param("clinic", absence.clinic().value())
                .param("account", absence.account().value())
                .param("firstDay", absence.firstDay())
                .param("lastDay", absence.lastDay())
                .query(Integer.class)
                .single();
        if (many > 0) {
            throw new Refused("account", "absence-hand-over", many);
        }
    }

    /** A record that changes hands is not merged away: the turn would come on a record that nobody uses any longer. */
    @EventListener
    void keepWhoChangesHands(RecordsMerged merge) {
        boolean changesHands = jdbc.sql(
                        "select exists (select from hand_over where clinic_id = ? and patient_id = ? and" + TO_COME
                                + ")")
                .params(Acting.staff().clinic().value(), merge.merged().value())
                .query(Boolean.class)
                .single();
        if (changesHands) {
            throw new Refused("merged", "merge-hand-over");
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static HandOver handOver(ResultSet row, int index) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new AccountId(row.getObject("from_account", UUID.class)),
                new AccountId(row.getObject("to_account", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("begun_at") != null);
    }
}
