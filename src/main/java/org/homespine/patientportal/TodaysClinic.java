package org.homespine.patientportal;

import org.homespine.identity.ClinicService;
import org.homespine.identity.DutyService;
import org.homespine.patients.PatientContact;
import org.springframework.stereotype.Component;

/** Gathers what a patient is shown of the clinic: whom to call, when it is open, and who is there. */
@Component
class TodaysClinic {

    private final ClinicService clinics;
    private final DutyService duty;

    TodaysClinic(ClinicService clinics, DutyService duty) {
        this.clinics = clinics;
        this.duty = duty;
    }

    Today.Clinic of(PatientContact patient) {
        return Today.Clinic.of(clinics.settings(), duty.nightWatch(), duty.hasOneClinician(), patient);
    }
}
