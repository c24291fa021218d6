package org.homespine.checkins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.EntryTimes;
import org.homespine.checkins.domain.UnknownName;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients did and felt: stored as revisions that never change, each exactly once. */
@Service
@Transactional
public class CheckInService {

    private final PatientService patients;
    private final EntryCheck check;
    private final CheckInRows rows;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    CheckInService(
            PatientService patients,
            EntryCheck check,
            CheckInRows rows,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.patients = patients;
        this.check = check;
        this.rows = rows;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores a check-in and, in the same transaction, lets the rules judge it. Sent again, it is stored once and judged
     * once.
     * An exercise, a condition or a program version that does not exist is kept as an unknown name, and flagged: the
     * answers beside it may be the ones that cannot wait.
     *
     * @return what names the stored revision
     */
    public Key record(@OfCareTeam(patientToo = true) PatientId patient, CheckInSubmission entry) {
        // Two check-ins that only together meet a rule must see each other: one waits here for the other.
        patients.lock(patient);
        List<UnknownName> unknown = check.unknown(patient, entry);
        ClinicId clinic = Acting.current().clinic();
        Instant now = clock.instant();
        EntryTimes times = EntryTimes.of(entry.performedOn(), entry.enteredAt(), entry.sentAt(), entry.zone(), now);
        Key key = new Key(entry.uuid(), entry.rev(), ContentHash.of(entry));
        if (!rows.holds(clinic, patient, key) && rows.insert(clinic, patient, key, entry, unknown, times, now)) {
            events.publishEvent(new CheckInRecorded(patient, key, times.performedOn(), unknown));
            outbox.changed(clinic);
        }
        return key;
    }

    /** Every stored revision of the patient's check-ins, by day, then time of entry. */
    public List<CheckIn> history(@OfCareTeam PatientId patient) {
        return rows.read(Acting.current().clinic(), patient, LocalDate.of(1900, 1, 1));
    }

    /** Every stored revision about this day or a later one, by day, then time of entry. */
    public List<CheckIn> since(@OfCareTeam(patientToo = true) PatientId patient, LocalDate day) {
        return rows.read(Acting.current().clinic(), patient, day);
    }

    /** The stored versions of a revision: more than one only where they conflict; none where it is absent. */
    public List<CheckIn> versions(@OfCareTeam(patientToo = true) PatientId patient, UUID uuid, int rev) {
        return rows.versions(Acting.current().clinic(), patient, uuid, rev);
    }

    /** Every stored revision that came in at this moment or later, in the order of arrival. */
    public List<CheckIn> receivedSince(@OfCareTeam(patientToo = true) PatientId patient, Instant moment) {
        return rows.receivedSince(Acting.current().clinic(), patient, moment);
    }
}
