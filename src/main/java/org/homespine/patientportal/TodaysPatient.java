package org.homespine.patientportal;

import org.homespine.patients.Consent;
import org.homespine.patients.ConsentService;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.reminders.ReminderService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** The patient who opens the app, and what they have agreed to. */
@Component
class TodaysPatient {

    private final PatientService patients;
    private final ConsentService consents;
    private final ReminderService reminders;

    TodaysPatient(PatientService patients, ConsentService consents, ReminderService reminders) {
        this.patients = patients;
        this.consents = consents;
        this.reminders = reminders;
    }

    /** Marks too that the app was opened. */
    PatientRecord opening(PatientId patient) {
        PatientRecord record = patients.ownRecord(patient);
        patients.opened(patient);
        return record;
    }

    Today.Reminders reminders(PatientId patient) {
        return Today.Reminders.of(reminders.of(patient));
    }

    Today.ConsentAsked consent(PatientId patient) {
        return new Today.ConsentAsked(
                Consent.CURRENT,
                consents.newest(patient).filter(Consent::isCurrent).isPresent());
    }
}
