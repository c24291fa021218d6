package org.homespine.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import org.homespine.shared.PatientId;

/**
 * Who a patient is and how to reach them; nothing clinical.
 *
 * @param language {@code en} or {@code es}
 * @param outOfHoursNumber the patient's own, or empty for the clinic's
 */
public record PatientContact(
        PatientId id,
        String firstName,
        String lastName,
        LocalDate born,
        String language,
        ZoneId zone,
        String phone,
        String outOfHoursNumber) {

    public static final Comparator<PatientContact> BY_NAME = Comparator.comparing(PatientContact::lastName)
            .thenComparing(PatientContact::firstName)
            .thenComparing(contact -> contact.id().value());

    /** In which the patient reads everything. */
    public Locale locale() {
        return Locale.of(language);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** The first name and the initial of the last, as a handout prints it. */
    public String shortName() {
        return firstName + " " + lastName.substring(0, lastName.offsetByCodePoints(0, 1)) + ".";
    }
}
