package org.homespine.handouts;

import java.time.Clock;
import java.time.LocalDate;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.PublicClinicService;
import org.homespine.patients.PatientContact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the mail that leads a patient to the app: which clinic, where, whom to call; not why. */
@Component
class HandoutLink {

    private final MessageSource texts;
    private final Clock clock;
    private final PublicClinicService links;

    HandoutLink(MessageSource texts, Clock clock, PublicClinicService links) {
        this.texts = texts;
        this.clock = clock;
        this.links = links;
    }

    /**
     * The mail.
     *
     * @param onceKey the same for one address on one day, so that a second click sends nothing more
     */
    record Written(String subject, String text, String onceKey) {}

    /** Writes it in the patient's language; the address in it says the clinic and the version at most. */
    Written to(PatientContact patient, String email, int version, ClinicSettings clinic) {
        String link = links.appLink(version);
        return new Written(
                text(patient, "subject", clinic.name()),
                text(patient, "text", clinic.name(), link, clinic.phone(), clinic.emergencyNumber()),
                "link %s %08x %d %s"
                        .formatted(
                                patient.id(),
                                email.hashCode(),
                                version,
                                LocalDate.ofInstant(clock.instant(), patient.zone())));
    }

    private String text(PatientContact patient, String key, Object... values) {
        return texts.getMessage("handouts.link." + key, values, patient.locale());
    }
}
