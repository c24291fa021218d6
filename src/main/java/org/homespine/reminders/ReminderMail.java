package org.homespine.reminders;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.homespine.delivery.Letter;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.PublicClinicService;
import org.homespine.identity.StopLinkService;
import org.homespine.patients.PatientContact;
import org.homespine.reminders.domain.Decision;
import org.homespine.reminders.domain.Turn;
import org.homespine.shared.PatientId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a reminder: which clinic, where the app is, whom to call, and how to stop. Not to whom it goes and nothing
 * clinical: it lies open in a mailbox that others may read.
 */
@Component
class ReminderMail {

    private final MessageSource texts;
    private final ClinicService clinics;
    private final PublicClinicService links;
    private final StopLinkService stops;

    ReminderMail(MessageSource texts, ClinicService clinics, PublicClinicService links, StopLinkService stops) {
        this.texts = texts;
        this.clinics = clinics;
        this.links = links;
        this.stops = stops;
    }

    static String onceKey(PatientId patient, LocalDate day, int turn) {
        return "reminder %s %s %d".formatted(patient, day, turn);
    }

    /** One mail, with a link of its own for stopping. */
    Letter to(PatientContact patient, String address, Decision decision, Turn turn) {
        ClinicSettings clinic = clinics.settings();
        URI stop = stops.make(patient.id());
        return new Letter(
                address,
                text(patient, subject(decision), clinic.name()),
                body(patient, decision, clinic, stop),
                onceKey(patient.id(), turn.day(), turn.number()),
                turn.over(),
                stop);
    }

    private String body(PatientContact patient, Decision decision, ClinicSettings clinic, URI stop) {
        String call = clinic.phone().isBlank() ? "" : "\n\n" + text(patient, "call", clinic.phone());
        return text(
                        patient,
                        decision == Decision.SILENCE ? "silence.text" : "daily.text",
                        clinic.name(),
                        links.appLink(0))
                + call
                + "\n\n"
                + text(patient, "foot", clinic.emergencyNumber(), inLanguage(stop, patient.locale()));
    }

    private static String subject(Decision decision) {
        return decision == Decision.SILENCE ? "silence.subject" : "daily.subject";
    }

    /** The page opens in the mail's language, whatever the browser's is. */
    private static String inLanguage(URI stop, Locale language) {
        return stop + "?language=" + language.getLanguage();
    }

    private String text(PatientContact patient, String key, Object... values) {
        return texts.getMessage("reminders." + key, values, patient.locale());
    }
}
