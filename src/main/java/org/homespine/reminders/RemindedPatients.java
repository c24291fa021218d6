package org.homespine.reminders;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homespine.escalation.AdherenceService;
import org.homespine.escalation.domain.SilentDays;
import org.homespine.identity.Acting;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientEmailService;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramHistory;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.reminders.domain.Decision;
import org.homespine.reminders.domain.Standing;
import org.homespine.reminders.domain.Turn;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** The patients who may be reminded, and how it stands with each: what the record, the program and the rules say of them. */
@Component
class RemindedPatients {

    private final PatientService patients;
    private final PatientEmailService emails;
    private final ProgramService programs;
    private final AdherenceService adherence;
    private final ReminderRows rows;
    private final Clock clock;

    RemindedPatients(
            PatientService patients,
            PatientEmailService emails,
            ProgramService programs,
            AdherenceService adherence,
            ReminderRows rows,
            Clock clock) {
        this.patients = patients;
        this.emails = emails;
        this.programs = programs;
        this.adherence = adherence;
        this.rows = rows;
        this.clock = clock;
    }

    void lock(PatientId patient) {
        patients.lock(patient);
    }

    PatientContact contact(PatientId patient) {
        return patients.contact(patient);
    }

    Optional<String> address(PatientId patient) {
        return emails.address(patient);
    }

    /** Of these, those whose program is published and has not ended. */
    Collection<PatientContact> running(Set<PatientId> of) {
        List<PatientId> running =
                programs.running().stream().filter(of::contains).toList();
        return running.isEmpty() ? List.of() : patients.contacts(running).values();
    }

    Decision decide(PatientId patient, Turn turn, boolean reachable) {
        Optional<ProgramHistory> program = programs.history(patient);
        SilentDays silence = adherence.silence(patient);
        return Decision.of(new Standing(
                patients.record(patient).closing() == null,
                program.filter(each -> each.stateAt(clock.instant()) == ProgramState.ACTIVE)
                        .isPresent(),
                reachable,
                silence.loggedToday(),
                program.filter(each -> each.unitsDue(turn.day()) > 0).isPresent(),
                silence.days(),
                silence.clinicianAsked(),
                rows.askedInSilence(Acting.current().clinic(), patient, silence.since())));
    }
}
