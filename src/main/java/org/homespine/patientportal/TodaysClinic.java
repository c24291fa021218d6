package org.homespine.patientportal;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.DutyService;
import org.homespine.patients.PatientContact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a patient is shown of the clinic: whom to call, when it is open, and who is there. */
@Component
class TodaysClinic {

    private final ClinicService clinics;
    private final DutyService duty;
    private final MessageSource texts;

    TodaysClinic(ClinicService clinics, DutyService duty, MessageSource texts) {
        this.clinics = clinics;
        this.duty = duty;
        this.texts = texts;
    }

    Today.Clinic of(PatientContact patient) {
        ClinicSettings settings = clinics.settings();
        return Today.Clinic.of(
                settings, hours(settings, patient.locale()), duty.nightWatch(), duty.hasOneClinician(), patient);
    }

    private String hours(ClinicSettings settings, Locale language) {
        List<String> days = settings.workdays().stream()
                .sorted()
                .map(day -> DayOfWeek.from(day).getDisplayName(TextStyle.SHORT, language))
                .toList();
        Object[] places = {
            ListFormat.getInstance(language, ListFormat.Type.UNIT, ListFormat.Style.SHORT)
                    .format(days),
            settings.opens(),
            settings.closes()
        };
        return texts.getMessage("clinic.hours", places, language);
    }
}
