package org.homespine.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.ClinicSettings;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.identity.StaffService;
import org.homespine.identity.SystemActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo clinics: one to look at, and a second one, to see that neither sees the other. */
@Component
@Profile("demo")
class DemoData {

    static final String PASSWORD = "homespine-demo";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int DAYS = 91;

    private final ClinicService clinics;
    private final StaffService staff;
    private final StoryTeller stories;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final Clock clock;

    DemoData(
            ClinicService clinics,
            StaffService staff,
            StoryTeller stories,
            TransactionTemplate transaction,
            IdSource ids,
            Clock clock) {
        this.clinics = clinics;
        this.staff = staff;
        this.stories = stories;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Loads both clinics, with dates that end at the present moment. */
    void load() {
        clinic("Hillside Physio", "demo.example", Stories.hillside());
        clinic("Riverside Spine Clinic", "riverside.example", Stories.riverside());
    }

    private void clinic(String name, String domain, List<Story> told) {
        Instant begin = clock.instant().minus(DAYS, ChronoUnit.DAYS);
        ClinicId clinic = new ClinicId(ids.next());
        SystemActor loader = new SystemActor(clinic, "demo data");
        List<StaffActor> therapists = BindableClock.at(
                begin,
                () -> Acting.as(loader, (Supplier<List<StaffActor>>) () -> transaction.execute(status -> {
                    clinics.create(clinic, settings(name));
                    return people(clinic, domain);
                })));
        told.forEach(story -> stories.tell(story, therapists.get(story.team())));
    }

    private List<StaffActor> people(ClinicId clinic, String domain) {
        List<StaffActor> therapists = new ArrayList<>();
        register(clinic, "lead@" + domain, "Lena Larsson", Role.CLINIC_LEAD);
        therapists.add(register(clinic, "therapist@" + domain, "Tom Turner", Role.THERAPIST));
        therapists.add(register(clinic, "therapist2@" + domain, "Uma Patel", Role.THERAPIST));
        register(clinic, "desk@" + domain, "Dora Quinn", Role.FRONT_DESK);
        return therapists;
    }

    private StaffActor register(ClinicId clinic, String email, String name, Role role) {
        AccountId account = staff.register(email, name, role, PASSWORD);
        return new StaffActor(clinic, account, role);
    }

    private static ClinicSettings settings(String name) {
        return new ClinicSettings(
                name,
                "12 Hill Road, London N1 0AA",
                "020 7946 0000",
                "999",
                "A&E",
                "111",
                "At night and at weekends, call 111.",
                "116 123",
                "111",
                ZONE,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of());
    }
}
