package org.homespine.identity;

import java.util.List;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the clinic of tries at its patients' sign-in codes that were refused: somebody else may have the link. */
@Service
@Transactional
public class SignInTroubleService {

    private final SignInTrail trail;
    private final CareTeams teams;

    SignInTroubleService(SignInTrail trail, CareTeams teams) {
        this.trail = trail;
        this.teams = teams;
    }

    /** What nobody has noted yet, of the patients whom the caller cares for, the newest first. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<SignInTrouble> ofCaller() {
        Actor actor = Acting.current();
        return trail.open(null).stream()
                .filter(trouble -> !(actor instanceof StaffActor staff)
                        || staff.role() == Role.CLINIC_LEAD
                        || teams.isOn(staff.clinic(), staff.account(), trouble.patient()))
                .toList();
    }

    /** What nobody has noted yet of this patient, the newest first. */
    public List<SignInTrouble> of(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        return trail.open(patient);
    }

    /** Somebody has looked at it; the next try is told anew. */
    public void noted(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        trail.noted(patient);
    }
}
