package org.homespine.patients;

import java.time.Instant;
import java.util.Set;
import org.homespine.audit.AuditTrail;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Clearance;
import org.homespine.library.domain.Screening;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Component;

/** What stands around a patient: conditions, clearances and the team. */
@Component
class PatientCare {

    private final ClinicalRows clinical;
    private final CareTeamRows teams;
    private final ClosingRows closings;
    private final StaffService staff;
    private final ExerciseLibrary library;
    private final AuditTrail audit;

    PatientCare(
            ClinicalRows clinical,
            CareTeamRows teams,
            ClosingRows closings,
            StaffService staff,
            ExerciseLibrary library,
            AuditTrail audit) {
        this.clinical = clinical;
        this.teams = teams;
        this.closings = closings;
        this.staff = staff;
        this.library = library;
        this.audit = audit;
    }

    Screening screening() {
        return library.screening();
    }

    void begin(PatientId patient, Set<ConditionId> conditions, AccountId reviewer, Instant now) {
        ClinicId clinic = Acting.current().clinic();
        // The check of access cannot write this row: before the call there is no record to check.
        audit.write(clinic, Acting.current().audited(), "PatientService.register", patient);
        requireClinician(reviewer);
        teams.put(clinic, patient, new TeamMember(reviewer, Part.REVIEWER), now);
        conditions.forEach(condition -> clinical.note(clinic, patient, condition, "intake", now));
    }

    PatientRecord record(PatientEntity patient) {
        ClinicId clinic = Acting.current().clinic();
        PatientContact contact = patient.contact();
        return new PatientRecord(
                contact,
                patient.baseline(),
                clinical.conditions(clinic, contact.id()),
                clinical.clearances(clinic, contact.id()),
                teams.of(clinic, contact.id()),
                patient.revision(),
                closings.closing(clinic, contact.id()).orElse(null),
                closings.kept(clinic, contact.id()).orElse(null));
    }

    /** Throws {@link Refused} for a closed record: it is read, not written. */
    void requireOpen(PatientId patient) {
        closings.requireOpen(Acting.current().clinic(), patient);
    }

    PatientId kept(PatientId patient) {
        return closings.kept(Acting.current().clinic(), patient).orElse(patient);
    }

    boolean isKept(PatientId patient) {
        return closings.kept(Acting.current().clinic(), patient).isEmpty();
    }

    /** Throws {@link Refused} for a record that was merged into another. */
    void requireKept(PatientId patient) {
        closings.requireKept(Acting.current().clinic(), patient);
    }

    /** A clearance of what the library does not have would clear nothing. */
    void requireKnown(Clearance clearance) {
        ConditionId condition = clearance.condition();
        if (condition != null && screening().condition(condition).isEmpty()) {
            throw new Refused("condition", "no-such-condition");
        }
        ExerciseId exercise = clearance.exercise();
        if (exercise != null && library.exercise(exercise).isEmpty()) {
            throw new Refused("exercise", "clearance-exercise");
        }
    }

    /** Only an active lead or therapist can be on a care team. */
    void requireClinician(AccountId account) {
        boolean clinician = staff.staff().stream()
                .anyMatch(person -> person.id().equals(account) && person.active() && person.role() != Role.FRONT_DESK);
        if (!clinician) {
            throw new Refused("reviewer", "clinician");
        }
    }
}
