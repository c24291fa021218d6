package org.homespine.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there for patients: who is away on which days, and what the clinic does at night. */
@Service
@Transactional
public class DutyService {

    private final JdbcClient jdbc;
    private final StaffService staff;
    private final ClinicService clinics;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final Clock clock;

    DutyService(
            JdbcClient jdbc,
            StaffService staff,
            ClinicService clinics,
            ApplicationEventPublisher events,
            IdSource ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clinics = clinics;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Held until the clinic opens, unless the clinic has named somebody who is on call. */
    @ForEveryone
    public NightWatch nightWatch() {
        return jdbc.sql("select on_call from night_watch where clinic_id = ? and on_call is not null")
                .param(clinic().value())
                .query((row, index) -> new NightWatch(new AccountId(row.getObject("on_call", UUID.class))))
                .optional()
                .orElse(new NightWatch(null));
    }

    /** Whether all alerts go to one person, since nobody else in the clinic could be asked. */
    @ForEveryone
    public boolean hasOneClinician() {
        return jdbc.sql("select count(*) = 1 from account where clinic_id = ? and active and role <> 'FRONT_DESK'")
                .param(clinic().value())
                .query(Boolean.class)
                .single();
    }

    /** Says what happens at night; refused for somebody who is no active clinician. */
    @ForStaff(Role.CLINIC_LEAD)
    public void setNightWatch(NightWatch watch) {
        AccountId onCall = watch.onCall();
        if (onCall != null && clinicians().noneMatch(onCall::equals)) {
            throw new Refused("onCall", "clinician");
        }
        jdbc.sql("""
                        insert into night_watch (clinic_id, on_call) values (?, ?)
                        on conflict (clinic_id) do update set on_call = excluded.on_call
                        """)
                .param(clinic().value())
                .param(onCall == null ? null : onCall.value())
                .update();
    }

    /** The absences that have not ended, by their first day. */
    @ForStaff
    public List<Absence> absences() {
        return jdbc.sql("""
                        select * from absence where clinic_id = ? and cancelled_at is null and last_day >= ?
                        order by first_day, id
                        """)
                .params(clinic().value(), today())
                .query(DutyService::absence)
                .list();
    }

    /**
     * Enters days on which somebody is away: oneself, or anybody as clinic lead.
     *
     * @throws Refused naming the field, or when a patient would be left with nobody on these days
     */
    @ForStaff
    public void plan(AccountId account, LocalDate firstDay, LocalDate lastDay) {
        requireOwnOrLead(account);
        if (lastDay.isBefore(firstDay) || lastDay.isBefore(today())) {
            throw new Refused("lastDay", "absence-days");
        }
        clinics.lock();
        withoutLead(account, firstDay, lastDay).ifPresent(events::publishEvent);
        jdbc.sql("""
                        insert into absence (clinic_id, id, account_id, first_day, last_day, planned_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic().value(),
                        ids.next(),
                        account.value(),
                        firstDay,
                        lastDay,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back an absence that has not ended. */
    @ForStaff
    public void cancel(UUID absence) {
        Absence planned = absences().stream()
                .filter(each -> each.id().equals(absence))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireOwnOrLead(planned.account());
        jdbc.sql("update absence set cancelled_at = ? where clinic_id = ? and id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), clinic().value(), absence)
                .update();
    }

    /** The active clinicians who are not away at a moment. */
    @ForStaff
    public Set<AccountId> there(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, clinics.settings().zone());
        return thereOnAll(day, day).collect(Collectors.toUnmodifiableSet());
    }

    /** The days between these on which somebody is away, as long as no clinic lead is there then. */
    @ForStaff
    public List<AbsencePlanned> withoutLeadBetween(AccountId account, LocalDate firstDay, @Nullable LocalDate lastDay) {
        return absences().stream()
                .filter(each -> each.account().equals(account))
                .flatMap(each -> withoutLeadBetween(each, firstDay, lastDay == null ? each.lastDay() : lastDay))
                .toList();
    }

    private Stream<AbsencePlanned> withoutLeadBetween(Absence absence, LocalDate firstDay, LocalDate lastDay) {
        LocalDate first = absence.firstDay().isAfter(firstDay) ? absence.firstDay() : firstDay;
        LocalDate last = absence.lastDay().isBefore(lastDay) ? absence.lastDay() : lastDay;
        return first.isAfter(last) ? Stream.empty() : withoutLead(absence.account(), first, last).stream();
    }

    private Optional<AbsencePlanned> withoutLead(AccountId account, LocalDate firstDay, LocalDate lastDay) {
        Set<AccountId> there = thereOnAll(firstDay, lastDay)
                .filter(other -> !other.equals(account))
                .collect(Collectors.toSet());
        return leads().anyMatch(there::contains)
                ? Optional.empty()
                : Optional.of(new AbsencePlanned(clinic(), account, firstDay, lastDay, there));
    }

    private Stream<AccountId> thereOnAll(LocalDate firstDay, LocalDate lastDay) {
        Set<AccountId> away = Set.copyOf(jdbc.sql("""
                        select distinct account_id from absence where clinic_id = ? and cancelled_at is null
                        and first_day <= ? and last_day >= ?
                        """)
                .params(clinic().value(), lastDay, firstDay)
                .query((row, index) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
        return clinicians().filter(Predicate.not(away::contains));
    }

    private Stream<AccountId> clinicians() {
        return staff.staff().stream()
                .filter(person -> person.active() && person.role() != Role.FRONT_DESK)
                .map(StaffSummary::id);
    }

    private Stream<AccountId> leads() {
        return staff.staff().stream()
                .filter(person -> person.active() && person.role() == Role.CLINIC_LEAD)
                .map(StaffSummary::id);
    }

    private static void requireOwnOrLead(AccountId account) {
        if (Acting.current() instanceof StaffActor staff
                && staff.role() != Role.CLINIC_LEAD
                && !staff.account().equals(account)) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.settings().zone());
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
