package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.DutyService;
import org.homespine.identity.ForStaff;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.patients.PatientService;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody is there for every patient at this moment. */
@Service
@Transactional
public class WatchService {

    private final StaffService staff;
    private final DutyService duty;
    private final PatientService patients;
    private final Clock clock;

    WatchService(StaffService staff, DutyService duty, PatientService patients, Clock clock) {
        this.staff = staff;
        this.duty = duty;
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * The patients of the clinic without an active reviewer, or whose reviewer and deputy are all away while no clinic
     * lead is there. There should be none; ids only, as the caller may not see all of them.
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<PatientId> unwatched() {
        List<StaffSummary> clinicians = staff.staff().stream()
                .filter(person -> person.active() && person.role() != Role.FRONT_DESK)
                .toList();
        Set<AccountId> there = duty.there(clock.instant());
        boolean leadThere = clinicians.stream()
                .anyMatch(person -> person.role() == Role.CLINIC_LEAD && there.contains(person.id()));
        List<PatientId> withoutReviewer = patients.withoutReviewerOf(
                clinicians.stream().map(StaffSummary::id).collect(Collectors.toSet()));
        return Stream.concat(withoutReviewer.stream(), leadThere ? Stream.of() : patients.withoutAnyOf(there).stream())
                .distinct()
                .toList();
    }
}
