package org.homespine.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.homespine.demo.DemoClinics.People;
import org.homespine.escalation.RuleSettingsService;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.DutyService;
import org.homespine.identity.StaffActor;
import org.homespine.patients.HandOverService;
import org.homespine.reminders.ReminderHours;
import org.homespine.reminders.ReminderService;
import org.homespine.reminders.domain.ReminderTimes;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of a demo clinic have arranged among themselves: thresholds, hours of reminders, leave and cover. */
@Component
@Profile("demo")
class Arrangements {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final RuleSettingsService rules;
    private final ReminderService reminders;
    private final DutyService duty;
    private final HandOverService handOvers;
    private final Clock clock;

    Arrangements(
            RuleSettingsService rules,
            ReminderService reminders,
            DutyService duty,
            HandOverService handOvers,
            Clock clock) {
        this.rules = rules;
        this.reminders = reminders;
        this.duty = duty;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** What the stories are lived under: one threshold is stricter since a while, another waits to be confirmed. */
    void beforeStories(People people) {
        daysAgo(170, people.lead(), () -> reminders.set(new ReminderHours(true, ReminderTimes.USUAL)));
        daysAgo(
                30,
                people.lead(),
                () -> rules.proposeForClinic(
                        proposal(Setting.LONG_SILENCE, 8, "We want to ring sooner when somebody falls silent.")));
        daysAgo(
                29,
                people.uma(),
                () -> rules.confirmForClinic(
                        rules.ofClinic().changes().getFirst().id()));
        daysAgo(
                2,
                people.lead(),
                () -> rules.proposeForClinic(
                        proposal(Setting.PAINFUL_SESSION, 5, "Painful sessions of last month were found late.")));
    }

    private Proposal proposal(Setting setting, int value, String reason) {
        return new Proposal(setting, BigDecimal.valueOf(value), today(), reason);
    }

    /** Tom's course: Uma has one of his patients; Uma's leave: Tom will have two of hers. */
    void afterStories(People people, Map<String, PatientId> patients) {
        LocalDate today = today();
        daysAgo(
                3,
                people.tom(),
                () -> handOvers.plan(
                        people.tom().account(),
                        people.uma().account(),
                        named(patients, "Liam"),
                        today.minusDays(3),
                        today.plusDays(4)));
        daysAgo(
                1,
                people.uma(),
                () -> handOvers.plan(
                        people.uma().account(),
                        people.tom().account(),
                        named(patients, "Ines", "Grace"),
                        today.plusDays(7),
                        today.plusDays(20)));
        daysAgo(1, people.uma(), () -> duty.plan(people.uma().account(), today.plusDays(7), today.plusDays(20)));
    }

    private static List<PatientId> named(Map<String, PatientId> patients, String... firstNames) {
        return List.of(firstNames).stream().map(patients::get).toList();
    }

    private void daysAgo(int days, StaffActor who, Runnable act) {
        Instant moment = clock.instant().minus(days, ChronoUnit.DAYS);
        BindableClock.at(moment, () -> Acting.as(who, act));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
