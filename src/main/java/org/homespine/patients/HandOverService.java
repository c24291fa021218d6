package org.homespine.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homespine.identity.Acting;
import org.homespine.identity.ForStaff;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the patients of one reviewer to another, for the days of a leave or for good: one's own, or anybody's as lead. */
@Service
@Transactional
public class HandOverService {

    private final HandOverRows rows;
    private final HandOverTeams teams;
    private final HandOverTurns turns;
    private final HandOverCheck check;
    private final IdSource ids;
    private final Clock clock;

    HandOverService(
            HandOverRows rows,
            HandOverTeams teams,
            HandOverTurns turns,
            HandOverCheck check,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.turns = turns;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /** The patients whom somebody reviews, by name. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<PatientContact> reviewedBy(AccountId account) {
        requireOwnOrLead(account);
        return teams.reviewedBy(Acting.staff().clinic(), account);
    }

    /** Those to come and those running in which the caller gives or takes; all of them for clinic leads. */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public List<HandOver> toCome() {
        return rows.toCome(Acting.staff().clinic()).stream()
                .filter(this::concernsCaller)
                .toList();
    }

    /**
     * Plans it for each of these patients; what begins today is done at once. Until the first day everything stays as
     * it is.
     *
     * @param lastDay the last day on which the other one has them; null for good
     * @throws Refused naming the field: for somebody who cannot take patients or is away then, for days that have passed,
     *     for patients whom the giver does not review or who are being handed over already
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void plan(
            AccountId from,
            AccountId to,
            Collection<PatientId> patients,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        requireOwnOrLead(from);
        StaffActor by = Acting.staff();
        check.lockPlans();
        patients.stream().sorted(PatientId.LOCKING_ORDER).forEach(patient -> teams.lock(by.clinic(), patient));
        check.require(by.clinic(), from, to, patients, firstDay, lastDay);
        for (PatientId patient : patients) {
            HandOver planned = new HandOver(ids.next(), patient, from, to, firstDay, lastDay, false);
            check.audited(by, "HandOverService.plan", patient);
            rows.insert(by.clinic(), planned, by.account(), clock.instant());
            turns.turn(planned);
        }
    }

    /**
     * Takes them back, all or none: before its first day nothing happens, afterwards the giver has the patient again at
     * once.
     *
     * @throws Refused while the giver is away on any of the remaining days and nobody else would watch the patient
     */
    @ForStaff({Role.CLINIC_LEAD, Role.THERAPIST})
    public void takeBack(Collection<UUID> handOvers) {
        check.lockPlans();
        List<HandOver> read = those(handOvers);
        read.stream()
                .map(HandOver::patient)
                .sorted(PatientId.LOCKING_ORDER)
                .forEach(patient -> teams.lock(Acting.staff().clinic(), patient));
        List<HandOver> now = those(handOvers);
        now.forEach(this::takeBack);
        check.requireWatched(now);
    }

    private List<HandOver> those(Collection<UUID> handOvers) {
        List<HandOver> those =
                toCome().stream().filter(each -> handOvers.contains(each.id())).toList();
        if (those.size() < Set.copyOf(handOvers).size()) {
            throw new NotFound();
        }
        return those;
    }

    private void takeBack(HandOver handOver) {
        StaffActor by = Acting.staff();
        check.audited(by, "HandOverService.takeBack", handOver.patient());
        if (handOver.begun()) {
            turns.giveBack(by.clinic(), handOver);
        } else {
            rows.cancelled(by.clinic(), handOver.id(), clock.instant());
        }
    }

    private boolean concernsCaller(HandOver each) {
        StaffActor caller = Acting.staff();
        return caller.role() == Role.CLINIC_LEAD
                || each.from().equals(caller.account())
                || each.to().equals(caller.account());
    }

    private static void requireOwnOrLead(AccountId account) {
        StaffActor caller = Acting.staff();
        if (caller.role() != Role.CLINIC_LEAD && !caller.account().equals(account)) {
            throw new NotFound();
        }
    }
}
