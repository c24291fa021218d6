package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.homespine.escalation.domain.CaseSummary;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.patients.RecordsMerged;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the list of patients shows of each, in the transaction of whatever changes it. */
@Component
class CaseloadSummaries {

    private final JdbcClient jdbc;
    private final Histories histories;
    private final PatientRules rules;
    private final Clock clock;

    CaseloadSummaries(JdbcClient jdbc, Histories histories, PatientRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.rules = rules;
        this.clock = clock;
    }

    void keep(PatientId patient, CaseSummary summary, Instant now) {
        jdbc.sql("""
                        insert into caseload_summary (clinic_id, patient_id, last_day, pain_halves, pain_halves_before,
                            units_done, units_due, as_of)
                        values (:clinic, :patient, :lastDay, :pain, :painBefore, :done, :due, :now)
                        on conflict (clinic_id, patient_id) do update set last_day = excluded.last_day,
                            pain_halves = excluded.pain_halves, pain_halves_before = excluded.pain_halves_before,
                            units_done = excluded.units_done, units_due = excluded.units_due, as_of = excluded.as_of
                        """)
                .param("clinic", Acting.current().clinic().value())
                .param("patient", patient.value())
                .param("lastDay", summary.lastDay())
                .param("pain", summary.painHalves())
                .param("painBefore", summary.painHalvesBefore())
                .param("done", summary.done())
                .param("due", summary.due())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The kept record is read together with the merged one from now on. */
    @EventListener
    void keep(RecordsMerged merged) {
        ClinicId clinic = Acting.current().clinic();
        Acting.as(
                new SystemActor(clinic, "merge"),
                () -> keep(
                        merged.kept(),
                        CaseSummary.of(
                                histories.load(merged.kept(), Set.of()).history(),
                                rules.now(merged.kept()),
                                clock.instant()),
                        clock.instant()));
    }
}
