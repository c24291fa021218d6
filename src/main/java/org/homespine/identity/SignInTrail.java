package org.homespine.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homespine.audit.AuditTrail;
import org.homespine.delivery.Outbox;
import org.homespine.identity.SignInTrouble.Kind;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each try at a patient's code: in the audit trail, and what was refused also on the clinic's screens. */
@Component
class SignInTrail {

    private static final String SIGN_IN = "PatientSignInService.signIn";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    SignInTrail(JdbcClient jdbc, AuditTrail audit, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One wrong year before the right one was a slip of the finger; more of them stay for somebody to look at. */
    void signedIn(UUID code, PatientId patient) {
        Actor actor = Acting.current();
        audit.write(actor.clinic(), actor.audited(), SIGN_IN, patient);
        jdbc.sql("update sign_in_trouble set noted_at = ? where clinic_id = ? and code_id = ? and tries = 1 "
                        + "and noted_at is null")
                .params(now(), actor.clinic().value(), code)
                .update();
        outbox.changed(actor.clinic());
    }

    void refused(UUID code, PatientId patient, Kind kind) {
        Actor actor = Acting.current();
        audit.write(actor.clinic(), actor.audited(), SIGN_IN + " refused: " + kind, patient);
        jdbc.sql("""
                        insert into sign_in_trouble (clinic_id, code_id, patient_id, kind, tries, last_at)
                        values (:clinic, :code, :patient, :kind, 1, :now)
                        on conflict (clinic_id, code_id, kind) do update set tries = sign_in_trouble.tries + 1,
                        last_at = excluded.last_at, noted_at = null, noted_by = null
                        """)
                .param("clinic", actor.clinic().value())
                .param("code", code)
                .param("patient", patient.value())
                .param("kind", kind.name())
                .param("now", now())
                .update();
        outbox.changed(actor.clinic());
    }

    /** What nobody has noted yet, of one patient or of all, the newest first. */
    List<SignInTrouble> open(@Nullable PatientId patient) {
        return jdbc.sql("""
                        select patient_id, kind, tries, last_at from sign_in_trouble
                        where clinic_id = :clinic and noted_at is null
                        and (cast(:patient as uuid) is null or patient_id = :patient) order by last_at desc
                        """)
                .param("clinic", Acting.current().clinic().value())
                .param("patient", patient == null ? null : patient.value())
                .query((row, index) -> new SignInTrouble(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("tries"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void noted(PatientId patient) {
        Actor actor = Acting.current();
        jdbc.sql("""
                        update sign_in_trouble set noted_at = :now, noted_by = :by
                        where clinic_id = :clinic and patient_id = :patient and noted_at is null
                        """)
                .param("now", now())
                .param("by", actor instanceof StaffActor staff ? staff.account().value() : null)
                .param("clinic", actor.clinic().value())
                .param("patient", patient.value())
                .update();
        outbox.changed(actor.clinic());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
