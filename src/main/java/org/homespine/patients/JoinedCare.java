package org.homespine.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.homespine.audit.AuditTrail;
import org.homespine.audit.AuditTrail.AuditedActor;
import org.homespine.identity.Acting;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.StaffActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a kept record takes over from the merged one, always to the safe side: every condition, and whoever cared. Not
 * what would allow more or say less: no clearance, no known symptom.
 */
@Component
class JoinedCare {

    private final JdbcClient jdbc;
    private final ClinicalRows clinical;
    private final PatientSignInService signIn;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinedCare(
            JdbcClient jdbc,
            ClinicalRows clinical,
            PatientSignInService signIn,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.clinical = clinical;
        this.signIn = signIn;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The check of access has written its row about the kept record; this one is about the other. */
    @EventListener
    void join(RecordsMerged event) {
        ClinicId clinic = Acting.current().clinic();
        PatientId kept = event.kept();
        PatientId merged = event.merged();
        if (Acting.current() instanceof StaffActor lead) {
            audit.write(
                    clinic,
                    new AuditedActor("staff", lead.account().toString()),
                    "MergingService.merge into " + kept,
                    merged);
        }
        signIn.follow(kept, merged);
        team(clinic, kept, merged);
        opened(clinic, kept, merged);
        conditions(clinic, kept, merged);
    }

    /** The reviewer and the deputy of the kept record stay; everybody else is a member. */
    private void team(ClinicId clinic, PatientId kept, PatientId merged) {
        jdbc.sql("""
                        insert into care_team (clinic_id, patient_id, account_id, part, since)
                        select clinic_id, :kept, account_id, 'MEMBER', since from care_team
                        where clinic_id = :clinic and patient_id = :merged
                        on conflict do nothing
                        """)
                .param("kept", kept.value())
                .param("clinic", clinic.value())
                .param("merged", merged.value())
                .update();
        jdbc.sql("delete from care_team where clinic_id = ? and patient_id = ?")
                .params(clinic.value(), merged.value())
                .update();
    }

    private void opened(ClinicId clinic, PatientId kept, PatientId merged) {
        jdbc.sql("""
                        update patient set opened_at = least(opened_at, (
                            select opened_at from patient where clinic_id = :clinic and id = :merged))
                        where clinic_id = :clinic and id = :kept
                        """)
                .param("clinic", clinic.value())
                .param("merged", merged.value())
                .param("kept", kept.value())
                .update();
    }

    /** What runs on the kept record is screened again for each. */
    private void conditions(ClinicId clinic, PatientId kept, PatientId merged) {
        Instant now = clock.instant();
        Set<ConditionId> conditions = clinical.conditions(clinic, merged);
        conditions.stream()
                .sorted()
                .filter(condition -> clinical.note(clinic, kept, condition, "merge", now))
                .forEach(condition -> events.publishEvent(new ConditionNoted(kept, condition)));
    }
}
