package org.homespine.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.audit.AuditTrail;
import org.homespine.identity.Absence;
import org.homespine.identity.AbsencePlanned;
import org.homespine.identity.ClinicService;
import org.homespine.identity.DutyService;
import org.homespine.identity.StaffActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hand-over has to be so that it leaves nobody unwatched. */
@Component
class HandOverCheck {

    private final HandOverRows rows;
    private final HandOverTeams teams;
    private final DutyService duty;
    private final ClinicService clinics;
    private final AuditTrail audit;
    private final Clock clock;

    HandOverCheck(
            HandOverRows rows,
            HandOverTeams teams,
            DutyService duty,
            ClinicService clinics,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.duty = duty;
        this.clinics = clinics;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody plans an absence or a hand-over in this clinic meanwhile: what is checked stays true. */
    void lockPlans() {
        clinics.lock();
    }

    /** Throws {@link Refused} for the first thing that is wrong. */
    void require(
            ClinicId clinic,
            AccountId from,
            AccountId to,
            Collection<PatientId> patients,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        if (to.equals(from)) {
            throw new Refused("to", "hand-over-self");
        }
        if (!teams.isClinician(to)) {
            throw new Refused("to", "hand-over-clinician");
        }
        if (firstDay.isBefore(today())) {
            throw new Refused("firstDay", "hand-over-past");
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new Refused("lastDay", "hand-over-days");
        }
        requireThere(to, firstDay, lastDay == null ? firstDay : lastDay);
        requireGivable(clinic, from, patients);
    }

    private void requireThere(AccountId to, LocalDate firstDay, LocalDate lastDay) {
        for (Absence absence : duty.absences()) {
            if (absence.account().equals(to)
                    && !absence.firstDay().isAfter(lastDay)
                    && !absence.lastDay().isBefore(firstDay)) {
                throw new Refused("to", "hand-over-away", absence.firstDay(), absence.lastDay());
            }
        }
    }

    private void requireGivable(ClinicId clinic, AccountId from, Collection<PatientId> patients) {
        if (patients.isEmpty()) {
            throw new Refused("patients", "hand-over-none");
        }
        Set<PatientId> own =
                teams.reviewedBy(clinic, from).stream().map(PatientContact::id).collect(Collectors.toSet());
        if (!own.containsAll(patients)) {
            throw new Refused("patients", "hand-over-not-reviewer");
        }
        Set<PatientId> twice = new HashSet<>(patients);
        twice.retainAll(rows.toCome(clinic).stream().map(HandOver::patient).collect(Collectors.toSet()));
        if (!twice.isEmpty()) {
            throw new Refused("patients", "hand-over-planned", twice.size());
        }
    }

    private record Days(
            AccountId giver, LocalDate first, @Nullable LocalDate last) {}

    /** Throws {@link Refused} if what was just taken back leaves a patient with nobody while the giver is away. */
    void requireWatched(Collection<HandOver> takenBack) {
        LocalDate today = today();
        // A group is agreed for the same days, so the absences are asked for once and not for each patient.
        Map<Days, Set<PatientId>> patients = takenBack.stream()
                .collect(Collectors.groupingBy(
                        each -> remaining(each, today), Collectors.mapping(HandOver::patient, Collectors.toSet())));
        patients.forEach((days, back) -> {
            for (AbsencePlanned away : duty.withoutLeadBetween(days.giver(), days.first(), days.last())) {
                if (!Collections.disjoint(teams.unwatched(away), back)) {
                    throw new Refused("handOver", "hand-over-giver-away", away.firstDay(), away.lastDay());
                }
            }
        });
    }

    private static Days remaining(HandOver takenBack, LocalDate today) {
        return new Days(takenBack.from(), takenBack.begun() ? today : takenBack.firstDay(), takenBack.lastDay());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.settings().zone());
    }

    void audited(StaffActor by, String action, PatientId patient) {
        audit.write(by.clinic(), by.audited(), action, patient);
    }
}
