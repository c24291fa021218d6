package org.homespine.patients;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.delivery.Outbox;
import org.homespine.identity.AbsencePlanned;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** The care teams as hand-overs read and change them. */
@Component
class HandOverTeams {

    private final CareTeamRows teams;
    private final PatientRows patients;
    private final StaffService staff;
    private final Outbox outbox;
    private final Clock clock;

    HandOverTeams(CareTeamRows teams, PatientRows patients, StaffService staff, Outbox outbox, Clock clock) {
        this.teams = teams;
        this.patients = patients;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Two changes of one team wait for each other. */
    void lock(ClinicId clinic, PatientId patient) {
        if (!patients.lock(clinic, patient)) {
            throw new NotFound();
        }
    }

    /** Whose reviewer somebody is, by name. */
    List<PatientContact> reviewedBy(ClinicId clinic, AccountId account) {
        return patients.contacts(clinic, null, teams.reviewedBy(clinic, account)).values().stream()
                .sorted(PatientContact.BY_NAME)
                .toList();
    }

    boolean isReviewer(ClinicId clinic, PatientId patient, AccountId account) {
        return part(clinic, patient, account).filter(Part.REVIEWER::equals).isPresent();
    }

    Optional<Part> part(ClinicId clinic, PatientId patient, AccountId account) {
        return teams.of(clinic, patient).stream()
                .filter(member -> member.account().equals(account))
                .map(TeamMember::part)
                .findFirst();
    }

    List<PatientId> unwatched(AbsencePlanned absence) {
        return teams.unwatched(absence);
    }

    boolean isClinician(AccountId account) {
        return staff.staff().stream()
                .anyMatch(person -> person.id().equals(account) && person.active() && person.role() != Role.FRONT_DESK);
    }

    void put(ClinicId clinic, PatientId patient, AccountId account, Part part) {
        teams.put(clinic, patient, new TeamMember(account, part), clock.instant());
        outbox.changed(clinic);
    }

    /** Into the part held before; a deputy who came meanwhile stays the deputy. */
    void putBack(ClinicId clinic, PatientId patient, AccountId account, Part before) {
        boolean taken = teams.of(clinic, patient).stream()
                .anyMatch(member ->
                        member.part() == Part.DEPUTY && !member.account().equals(account));
        put(clinic, patient, account, taken ? Part.MEMBER : before);
    }

    void remove(ClinicId clinic, PatientId patient, AccountId account) {
        teams.remove(clinic, patient, account);
        outbox.changed(clinic);
    }
}
