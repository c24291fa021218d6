package org.homespine.patients;

import java.time.Clock;
import java.time.LocalDate;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a record when care has ended, and reopening it. Who is discharged can still be in danger: check-ins are taken
 * and judged, flags are raised and reviewed, and the care team stays whole.
 */
@Service
@Transactional
public class ClosingService {

    private static final int LONGEST = 5000;

    private final ClosingRows closings;
    private final PatientService patients;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    ClosingService(
            ClosingRows closings,
            PatientService patients,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.closings = closings;
        this.patients = patients;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Closes the record: its program ends, and nothing but flags and the care team is changed until it is reopened.
     *
     * @param on the day on which care ended, not one to come
     * @param note at most 5,000 characters; may be empty
     * @throws Refused when it is closed already, or while an EMERGENCY or URGENT flag is not resolved
     */
    public void close(@OfCareTeam PatientId patient, Closing.Reason reason, LocalDate on, String note) {
        patients.lockToChange(patient);
        if (on.isAfter(LocalDate.now(clock.withZone(patients.contact(patient).zone())))) {
            throw new Refused("on", "closed-on");
        }
        if (note.length() > LONGEST) {
            throw new Refused("note", "too-long", LONGEST);
        }
        closings.close(
                clinic(),
                patient,
                new Closing(reason, on, note.strip(), Acting.staff().account()),
                clock.instant());
        events.publishEvent(new RecordClosed(patient));
        outbox.changed(clinic());
    }

    /**
     * Opens a closed record again; its program stays ended.
     *
     * @param because 1 to 5,000 characters; kept
     */
    public void reopen(@OfCareTeam PatientId patient, String because) {
        patients.lock(patient);
        if (because.isBlank() || because.length() > LONGEST) {
            throw new Refused("reason", "reopen-reason");
        }
        if (!closings.reopen(clinic(), patient, Acting.staff().account(), because.strip(), clock.instant())) {
            throw new Refused("", "record-open");
        }
        outbox.changed(clinic());
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
