package org.homespine.patientportal;

import java.time.Clock;
import java.time.LocalDate;
import org.homespine.escalation.EscalationService;
import org.homespine.identity.PatientActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.shared.PatientId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that the patient app shows of today, in one answer. */
@RestController
class TodayController {

    private final TodaysPatient patients;
    private final TodaysClinic clinic;
    private final TodaysEntries entries;
    private final EscalationService escalation;
    private final TodaysProgram program;
    private final Clock clock;

    TodayController(
            TodaysPatient patients,
            TodaysClinic clinic,
            TodaysEntries entries,
            EscalationService escalation,
            TodaysProgram program,
            Clock clock) {
        this.patients = patients;
        this.clinic = clinic;
        this.entries = entries;
        this.escalation = escalation;
        this.program = program;
        this.clock = clock;
    }

    @GetMapping("/api/patient/today")
    Today today(@AuthenticationPrincipal PatientActor actor) {
        PatientId id = actor.patient();
        PatientRecord record = patients.opening(id);
        PatientContact patient = record.contact();
        LocalDate date = LocalDate.ofInstant(clock.instant(), patient.zone());
        return new Today(
                date,
                Today.Person.of(patient, record.baseline().activities()),
                patients.consent(id),
                clinic.of(patient),
                program.of(id, date, patient.locale()),
                entries.of(id, date),
                escalation.phoneRules(id),
                entries.ask(id, date),
                entries.openQuestions(id),
                patients.reminders(id));
    }
}
