package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.database.WakeUp;
import org.homespine.escalation.domain.Deadlines;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/**
 * Climbs the ladder of one patient's flags when a step is due, and finds what became overdue. Woken for each step, and
 * once a minute a sweep that needs no wake-up finds whatever was missed. What is due is read from the flags themselves,
 * so that a step that was taken is not taken again.
 */
@Component
class FlagDeadlines implements WakeUp, ClinicJob {

    static final String NAME = "flag-deadlines";

    private final FlagEntities flags;
    private final RuleRun rules;
    private final Alerts alerts;
    private final PatientService patients;
    private final Clock clock;

    FlagDeadlines(FlagEntities flags, RuleRun rules, Alerts alerts, PatientService patients, Clock clock) {
        this.flags = flags;
        this.rules = rules;
        this.alerts = alerts;
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** The patients with a step that is due. */
    @Override
    public List<UUID> due(ClinicId clinic) {
        return flags.patientsWithStepsDue(clinic.value(), clock.instant());
    }

    /** Nothing where another wake-up, or the sweep, was here first: thousands may be due at once. */
    @Override
    public void run(ClinicId clinic, UUID patient) {
        Acting.as(new SystemActor(clinic, NAME), () -> {
            patients.lock(new PatientId(patient));
            Instant now = clock.instant();
            if (flags.unresolvedOf(clinic.value(), patient).stream().anyMatch(flag -> flag.isStepDue(now))) {
                judgeAndClimb(clinic, new PatientId(patient));
            }
        });
    }

    /** Asks the rules whether or not a step is due, then takes the steps that are. */
    void look(ClinicId clinic, PatientId patient) {
        Acting.as(new SystemActor(clinic, NAME), () -> {
            patients.lock(patient);
            judgeAndClimb(clinic, patient);
        });
    }

    private void judgeAndClimb(ClinicId clinic, PatientId patient) {
        Deadlines inForce = rules.onClock(patient).rules().deadlines();
        Instant now = clock.instant();
        for (FlagEntity flag : flags.unresolvedOf(clinic.value(), patient.value())) {
            if (flag.isStepDue(now)) {
                alerts.climb(flag, inForce, now);
                flags.saveAndFlush(flag);
            }
        }
    }
}
