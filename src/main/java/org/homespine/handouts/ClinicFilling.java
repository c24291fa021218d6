package org.homespine.handouts;

import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.Logo;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.LogoService;
import org.homespine.patients.PatientContact;
import org.springframework.stereotype.Component;

/** The clinic as a handout names it to one patient. */
@Component
class ClinicFilling {

    private final ClinicService clinics;
    private final LogoService logos;

    ClinicFilling(ClinicService clinics, LogoService logos) {
        this.clinics = clinics;
        this.logos = logos;
    }

    /** A patient's own out-of-hours number goes before the clinic's. */
    HandoutInput.Clinic to(PatientContact contact) {
        ClinicSettings settings = clinics.settings();
        return new HandoutInput.Clinic(
                settings.name(),
                settings.phone(),
                settings.emergencyNumber(),
                settings.emergencyDepartment(),
                contact.outOfHoursNumber().isBlank() ? settings.outOfHoursNumber() : contact.outOfHoursNumber(),
                settings.outOfHoursText(),
                settings.crisisLine(),
                settings.usualDoctorLine(),
                settings.opens(),
                settings.closes(),
                settings.workdays(),
                logos.logo().map(Logo::new).orElse(null));
    }
}
