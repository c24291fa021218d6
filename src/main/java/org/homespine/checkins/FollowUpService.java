package org.homespine.checkins;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.FollowUpRows.Revision;
import org.homespine.checkins.domain.EntryTimes;
import org.homespine.checkins.domain.FollowUp;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.ForSystem;
import org.homespine.identity.OfCareTeam;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the question about emergency signs that warning words in a note open: each stored exactly once. */
@Service
@Transactional
public class FollowUpService {

    private final PatientService patients;
    private final CheckInRows checkIns;
    private final FollowUpRows rows;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    FollowUpService(
            PatientService patients,
            CheckInRows checkIns,
            FollowUpRows rows,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.patients = patients;
        this.checkIns = checkIns;
        this.rows = rows;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores an answer and, in the same transaction, lets the rules judge its check-in again. Sent again, it is stored
     * once and judged once; another answer to the same question stands beside it.
     *
     * @throws NotFound when the patient has no such check-in
     * @throws Refused when the uuid names another answer already
     */
    public void record(@OfCareTeam(patientToo = true) PatientId patient, FollowUpSubmission sent) {
        // It must see a check-in that arrives together with it, and the reverse.
        patients.lock(patient);
        ClinicId clinic = Acting.current().clinic();
        List<Key> versions = checkIns.versions(clinic, patient, sent.checkIn(), sent.rev()).stream()
                .map(Key::of)
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        FollowUp answer = new FollowUp(sent.em(), EntryTimes.corrected(sent.sentAt(), sent.sentAt(), now));
        if (rows.insert(clinic, patient, sent.uuid(), versions.getFirst(), answer, now)) {
            events.publishEvent(new FollowUpRecorded(patient, sent.uuid(), Set.copyOf(versions)));
            outbox.changed(clinic);
        } else if (!rows.holds(clinic, patient, sent.uuid(), new Revision(sent.checkIn(), sent.rev()), sent.em())) {
            throw new Refused("uuid", "follow-up-uuid-taken");
        }
    }

    /** The note of a check-in in the revision that stands, if it has one without an answer; several where they conflict. */
    @ForSystem
    public List<OpenNote> openNotes(PatientId patient, UUID checkIn) {
        return rows.openNotes(Acting.current().clinic(), patient, checkIn);
    }

    /** The notes of the clinic that came in at this moment or later and have no answer, the oldest first. */
    @ForSystem
    public List<OpenNote> openNotes(Instant since) {
        return rows.openNotes(Acting.current().clinic(), since);
    }
}
