package org.homespine.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only trail of who read or wrote what, written in the transaction of the deed itself. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds one row to the trail of the clinic; needs a running transaction of that clinic.
     *
     * @param by who did it
     * @param action what was done, such as {@code ProgramService.publish}; no clinical text
     * @param patient whose record it was, or null when it was no patient's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ClinicId clinic, AuditedActor by, String action, @Nullable PatientId patient) {
        jdbc.sql("""
                        insert into audit_entry (clinic_id, id, at, actor_kind, actor, action, patient_id)
                        values (:clinic, :id, :at, :kind, :actor, :action, :patient)
                        """)
                .param("clinic", clinic.value())
                .param("id", ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", by.kind())
                .param("actor", by.id())
                .param("action", action)
                .param("patient", patient == null ? null : patient.value())
                .update();
    }

    /** Who did something: the kind ({@code staff}, {@code patient}, {@code system}) and an id or a job's name. */
    public record AuditedActor(String kind, String id) {}
}
