package org.homespine.patients;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merging two records of one person: from then on the merged one is another name of the kept one. */
@Service
@Transactional
public class MergingService {

    private final MergeRows merges;
    private final PatientRows rows;
    private final PatientService patients;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    MergingService(
            MergeRows merges,
            PatientRows rows,
            PatientService patients,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.merges = merges;
        this.rows = rows;
        this.patients = patients;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Merges a record into the one that is kept, for good; by clinic leads alone.
     *
     * @throws Refused for a record merged into itself, for one that the clinic does not have or that was merged before,
     *     for a closed kept record, and while a program of the merged one runs
     */
    public void merge(@OfCareTeam PatientId kept, PatientId merged) {
        StaffActor lead = lead();
        if (kept.equals(merged)) {
            throw new Refused("merged", "merge-itself");
        }
        // In one order, whichever is kept: of two merges of the same two records one waits for the other.
        Stream.of(kept, merged).sorted(PatientId.LOCKING_ORDER).forEach(this::lock);
        merges.requireKept(lead.clinic(), kept, "");
        merges.requireKept(lead.clinic(), merged, "merged");
        patients.lockToChange(kept);
        merges.merge(lead.clinic(), kept, merged, lead.account(), clock.instant());
        events.publishEvent(new RecordsMerged(kept, merged));
        outbox.changed(lead.clinic());
    }

    /** A record of another clinic is answered like one that nobody has. */
    private void lock(PatientId patient) {
        if (!rows.lock(clinic(), patient)) {
            throw new Refused("merged", "merge-unknown");
        }
    }

    /** Who was merged into this record, as they stood there. */
    public List<PatientContact> merged(@OfCareTeam PatientId kept) {
        return rows.mergedInto(clinic(), kept);
    }

    private static StaffActor lead() {
        if (Acting.current() instanceof StaffActor staff && staff.role() == Role.CLINIC_LEAD) {
            return staff;
        }
        throw new NotFound();
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
