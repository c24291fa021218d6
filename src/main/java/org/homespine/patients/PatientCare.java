package org.homespine.patients;

import java.time.Clock;
import java.util.Set;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Screening;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Component;

/** What stands around a patient: conditions, clearances and the team. */
@Component
class PatientCare {

    private final ClinicalRows clinical;
    private final CareTeamRows teams;
    private final StaffService staff;
    private final ExerciseLibrary library;
    private final Clock clock;

    PatientCare(ClinicalRows clinical, CareTeamRows teams, StaffService staff, ExerciseLibrary library, Clock clock) {
        this.clinical = clinical;
        this.teams = teams;
        this.staff = staff;
        this.library = library;
        this.clock = clock;
    }

    Screening screening() {
        return library.screening();
    }

    void begin(PatientId patient, Set<ConditionId> conditions, AccountId reviewer) {
        ClinicId clinic = Acting.current().clinic();
        requireClinician(reviewer);
        teams.put(clinic, patient, new TeamMember(reviewer, Part.REVIEWER), clock.instant());
        conditions.forEach(condition -> clinical.note(clinic, patient, condition, "intake", clock.instant()));
    }

    PatientRecord record(PatientEntity patient) {
        ClinicId clinic = Acting.current().clinic();
        PatientContact contact = patient.contact();
        return new PatientRecord(
                contact,
                patient.baseline(),
                clinical.conditions(clinic, contact.id()),
                clinical.clearances(clinic, contact.id()),
                teams.of(clinic, contact.id()));
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
