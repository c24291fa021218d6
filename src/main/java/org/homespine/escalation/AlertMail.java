package org.homespine.escalation;

import java.time.Instant;
import java.util.Locale;
import org.homespine.delivery.MailOutbox;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail of an alert: that a patient needs attention and where to look; not who, and nothing clinical. */
@Component
class AlertMail {

    private static final Logger LOG = LoggerFactory.getLogger(AlertMail.class);

    private final MailOutbox mail;
    private final MessageSource messages;
    private final String address;

    AlertMail(
            MailOutbox mail, MessageSource messages, @Value("${homespine.url:http://localhost:8080}") String address) {
        this.mail = mail;
        this.messages = messages;
        this.address = address;
    }

    /**
     * One mail to a person for all flags of a patient that alert at the same moment: it leads to the one that was asked for
     * first. An address that no mail can go to must not undo the check-in that the alert is about.
     */
    void send(ClinicId clinic, StaffSummary person, PatientId patient, FlagId flag, Instant at) {
        if (!MailOutbox.takes(person.email())) {
            LOG.warn("No mail can go to the address of account {}", person.id());
            return;
        }
        String link = "%s/patients/%s/flags/%s".formatted(address, patient, flag);
        mail.send(
                clinic,
                person.email(),
                text("subject"),
                text("text", person.name(), link),
                "alert %s %s %s".formatted(patient, person.id(), at.toEpochMilli()));
    }

    private String text(String key, Object... values) {
        return messages.getMessage("escalation.alert." + key, values, Locale.ENGLISH);
    }
}
