package org.homespine.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.homespine.delivery.Outbox;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.identity.StaffActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to what stands around a patient: conditions, clearances and the care team. Of a closed record only the team is
 * changed: who looks after its flags must be there.
 */
@Service
@Transactional
public class ClinicalRecordService {

    private final ClinicalRows clinical;
    private final CareTeamRows teams;
    private final PatientCare care;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final Clock clock;

    ClinicalRecordService(
            ClinicalRows clinical,
            CareTeamRows teams,
            PatientCare care,
            ApplicationEventPublisher events,
            Outbox outbox,
            Clock clock) {
        this.clinical = clinical;
        this.teams = teams;
        this.care = care;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Notes a condition; what runs is screened again in the same transaction. */
    public void noteCondition(@OfCareTeam PatientId patient, ConditionId condition) {
        care.requireOpen(patient);
        if (care.screening().condition(condition).isEmpty()) {
            throw new Refused("condition", "no-such-condition");
        }
        if (clinical.note(
                clinic(), patient, condition, Acting.current().audited().id(), clock.instant())) {
            events.publishEvent(new ConditionNoted(patient, condition));
            outbox.changed(clinic());
        }
    }

    /** Ends a condition; that it was there stays on record. */
    public void endCondition(@OfCareTeam PatientId patient, ConditionId condition) {
        care.requireOpen(patient);
        clinical.end(clinic(), patient, condition, clock.instant());
        outbox.changed(clinic());
    }

    /**
     * Adds a clearance of a condition or of an exercise.
     *
     * @param clearedBy the name of the professional who cleared it, 1 to 120 characters
     * @param clearedOn not in the future
     */
    public void addClearance(
            @OfCareTeam PatientId patient, Clearance clearance, String clearedBy, LocalDate clearedOn) {
        care.requireOpen(patient);
        care.requireKnown(clearance);
        if (clearedBy.isBlank() || clearedBy.length() > 120 || clearedBy.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("clearedBy", "cleared-by");
        }
        if (clearedOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new Refused("clearedOn", "cleared-on");
        }
        if (clearance.expires().isBefore(clearedOn)) {
            throw new Refused("expires", "expires");
        }
        AccountId account = ((StaffActor) Acting.current()).account();
        clinical.add(clinic(), patient, clearance, clearedBy, clearedOn, account, clock.instant());
        outbox.changed(clinic());
    }

    /** Withdraws a clearance; what runs is screened again in the same transaction. */
    public void withdrawClearance(@OfCareTeam PatientId patient, UUID clearance) {
        care.requireOpen(patient);
        if (!clinical.withdraw(clinic(), patient, clearance, clock.instant())) {
            throw new NotFound();
        }
        events.publishEvent(new ClearanceWithdrawn(patient));
        outbox.changed(clinic());
    }

    /** Puts somebody on the care team in this part. */
    public void putOnTeam(@OfCareTeam PatientId patient, AccountId account, Part part) {
        care.requireKept(patient);
        care.requireClinician(account);
        teams.put(clinic(), patient, new TeamMember(account, part), clock.instant());
        requireReviewer(patient);
        outbox.changed(clinic());
    }

    /** Takes somebody off the care team; refused for the only reviewer. */
    public void takeOffTeam(@OfCareTeam PatientId patient, AccountId account) {
        care.requireKept(patient);
        teams.remove(clinic(), patient, account);
        requireReviewer(patient);
        outbox.changed(clinic());
    }

    private void requireReviewer(PatientId patient) {
        if (!teams.hasReviewer(clinic(), patient)) {
            throw new Refused("team", "team-reviewer");
        }
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
