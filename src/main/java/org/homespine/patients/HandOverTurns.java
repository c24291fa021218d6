package org.homespine.patients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.audit.AuditTrail;
import org.homespine.database.ClinicJob;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.SystemActor;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes the care teams on the days that hand-overs name. One transaction takes the part of reviewer from one and gives
 * it to the other, so that at no moment nobody has it.
 */
@Component
class HandOverTurns implements ClinicJob {

    private final HandOverRows rows;
    private final HandOverTeams teams;
    private final ClinicService clinics;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOverTurns(
            HandOverRows rows,
            HandOverTeams teams,
            ClinicService clinics,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.clinics = clinics;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hand-overs";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<UUID> due(ClinicId clinic) {
        return Acting.as(
                system(clinic),
                () -> rows.due(clinic, today()).stream().map(HandOver::id).toList());
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        Acting.as(system(clinic), () -> rows.toCome(clinic, piece).ifPresent(this::turn));
    }

    /** Does what is due of a hand-over today: another node may have done it by now. */
    void turn(HandOver read) {
        ClinicId clinic = Acting.current().clinic();
        teams.lock(clinic, read.patient());
        rows.toCome(clinic, read.id()).ifPresent(each -> {
            LocalDate last = each.lastDay();
            if (!each.begun() && !each.firstDay().isAfter(today())) {
                begin(clinic, each);
            } else if (each.begun() && last != null && last.isBefore(today())) {
                giveBack(clinic, each);
            }
        });
    }

    private void begin(ClinicId clinic, HandOver each) {
        if (!teams.isReviewer(clinic, each.patient(), each.from()) || !teams.isClinician(each.to())) {
            // Somebody has changed the team by hand since: what they did stands.
            rows.cancelled(clinic, each.id(), clock.instant());
            return;
        }
        Optional<Part> before = teams.part(clinic, each.patient(), each.to());
        teams.put(clinic, each.patient(), each.to(), Part.REVIEWER);
        rows.begun(clinic, each.id(), before.orElse(null), each.lastDay() == null, clock.instant());
        tell(clinic, "HandOver.begin", each.patient(), each.from(), each.to());
    }

    /** Ends it, whether its last day has passed or not. */
    void giveBack(ClinicId clinic, HandOver each) {
        Instant now = clock.instant();
        Optional<Part> before = rows.partBefore(clinic, each.id());
        rows.ended(clinic, each.id(), now);
        if (!teams.isReviewer(clinic, each.patient(), each.to()) || !teams.isClinician(each.from())) {
            return;
        }
        teams.put(clinic, each.patient(), each.from(), Part.REVIEWER);
        before.ifPresentOrElse(
                part -> teams.putBack(clinic, each.patient(), each.to(), part),
                () -> teams.remove(clinic, each.patient(), each.to()));
        tell(clinic, "HandOver.giveBack", each.patient(), each.to(), each.from());
    }

    private void tell(ClinicId clinic, String action, PatientId patient, AccountId from, AccountId to) {
        audit.write(clinic, Acting.current().audited(), action, patient);
        events.publishEvent(new PatientHandedOver(patient, from, to));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.settings().zone());
    }

    private SystemActor system(ClinicId clinic) {
        return new SystemActor(clinic, name());
    }
}
