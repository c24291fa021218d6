package org.homespine.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Deadlines;
import org.homespine.escalation.domain.Ladder;
import org.homespine.escalation.domain.Ladder.Night;
import org.homespine.escalation.domain.Ladder.Rung;
import org.homespine.identity.ClinicService;
import org.homespine.identity.DutyService;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.patients.PatientService;
import org.homespine.patients.TeamMember;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/**
 * Who a rung of the ladder means at a moment. There is always somebody: where the one who is meant is away, the next is
 * asked, and at last the clinic leads, away or not.
 */
@Component
class OnDuty {

    private final StaffService staff;
    private final DutyService duty;
    private final PatientService patients;
    private final ClinicService clinics;

    OnDuty(StaffService staff, DutyService duty, PatientService patients, ClinicService clinics) {
        this.staff = staff;
        this.duty = duty;
        this.patients = patients;
        this.clinics = clinics;
    }

    ClinicCalendar calendar() {
        return Histories.calendar(clinics.settings());
    }

    /** The ladder as it is climbed in this clinic for flags with these deadlines. */
    Ladder ladder(Deadlines deadlines) {
        return Ladder.of(deadlines, duty.nightWatch().isHeld() ? Night.HELD : Night.ON_CALL);
    }

    /** Whom these rungs mean for a patient, each person once. */
    List<StaffSummary> of(Collection<Rung> rungs, PatientId patient, Instant now) {
        if (rungs.isEmpty()) {
            return List.of();
        }
        ClinicCalendar clinic = calendar();
        Set<AccountId> there = duty.there(now);
        List<TeamMember> team = patients.record(patient).team();
        Set<AccountId> meant = rungs.stream()
                .flatMap(rung -> people(rung, team, there, clinic, now).stream())
                .collect(Collectors.toSet());
        return staff.staff().stream()
                .filter(person -> meant.contains(person.id()))
                .toList();
    }

    Optional<StaffSummary> person(AccountId account) {
        return staff.staff().stream()
                .filter(person -> person.id().equals(account))
                .findFirst();
    }

    private List<AccountId> people(
            Rung rung, List<TeamMember> team, Set<AccountId> there, ClinicCalendar clinic, Instant now) {
        return switch (rung) {
            case ON_DUTY ->
                firstNotEmpty(
                        onCall(clinic, there, now).stream().toList(),
                        there(team, Part.REVIEWER, there),
                        there(team, Part.DEPUTY, there),
                        leads(there));
            case DEPUTY -> firstNotEmpty(there(team, Part.DEPUTY, there), leads(there));
            case LEAD -> leads(there);
        };
    }

    private Optional<AccountId> onCall(ClinicCalendar clinic, Set<AccountId> there, Instant now) {
        return clinic.isOpenAt(now)
                ? Optional.empty()
                : Optional.ofNullable(duty.nightWatch().onCall()).filter(there::contains);
    }

    private static List<AccountId> there(List<TeamMember> team, Part part, Set<AccountId> there) {
        return team.stream()
                .filter(member -> member.part() == part)
                .map(TeamMember::account)
                .filter(there::contains)
                .toList();
    }

    private List<AccountId> leads(Set<AccountId> there) {
        List<AccountId> leads = staff.staff().stream()
                .filter(person -> person.active() && person.role() == Role.CLINIC_LEAD)
                .map(StaffSummary::id)
                .toList();
        return firstNotEmpty(leads.stream().filter(there::contains).toList(), leads);
    }

    @SafeVarargs
    private static List<AccountId> firstNotEmpty(List<AccountId>... choices) {
        return Stream.of(choices)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }
}
