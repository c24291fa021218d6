package org.homespine.patientportal;

import org.homespine.patients.Consent;
import org.homespine.patients.ConsentService;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** The patient who opens the app, and what they have agreed to. */
@Component
class TodaysPatient {

    private final PatientService patients;
    private final ConsentService consents;

    TodaysPatient(PatientService patients, ConsentService consents) {
        this.patients = patients;
        this.consents = consents;
    }

    /** Marks too that the app was opened. */
    PatientRecord opening(PatientId patient) {
        PatientRecord record = patients.ownRecord(patient);
        patients.opened(patient);
        return record;
    }

    Today.ConsentAsked consent(PatientId patient) {
        return new Today.ConsentAsked(
                Consent.CURRENT,
                consents.newest(patient).filter(Consent::isCurrent).isPresent());
    }
}
