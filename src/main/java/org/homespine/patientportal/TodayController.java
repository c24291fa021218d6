package org.homespine.patientportal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homespine.checkins.CheckInService;
import org.homespine.escalation.EscalationService;
import org.homespine.identity.ClinicService;
import org.homespine.identity.PatientActor;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that the patient app shows of today, in one answer. */
@RestController
class TodayController {

    private final PatientService patients;
    private final ClinicService clinics;
    private final CheckInService checkIns;
    private final EscalationService escalation;
    private final TodaysProgram program;
    private final Clock clock;

    TodayController(
            PatientService patients,
            ClinicService clinics,
            CheckInService checkIns,
            EscalationService escalation,
            TodaysProgram program,
            Clock clock) {
        this.patients = patients;
        this.clinics = clinics;
        this.checkIns = checkIns;
        this.escalation = escalation;
        this.program = program;
        this.clock = clock;
    }

    @GetMapping("/api/patient/today")
    Today today(@AuthenticationPrincipal PatientActor actor) {
        PatientId id = actor.patient();
        PatientRecord record = patients.ownRecord(id);
        PatientContact patient = record.contact();
        patients.opened(id);
        LocalDate date = LocalDate.ofInstant(clock.instant(), patient.zone());
        List<Today.Entry> entries = checkIns.since(id, date.minusDays(1)).stream()
                .map(Today.Entry::of)
                .toList();
        return new Today(
                date,
                Today.Person.of(patient, record.baseline().activities()),
                Today.Clinic.of(clinics.settings(), patient),
                program.of(id, date),
                entries,
                escalation.phoneRules(id, Locale.ENGLISH),
                Today.Ask.on(checkIns.since(id, date.minusDays(6)), date));
    }
}
