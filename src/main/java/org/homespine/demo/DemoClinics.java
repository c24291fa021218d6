package org.homespine.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
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
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the demo clinics, each with its people. */
@Component
@Profile("demo")
class DemoClinics {

    static final String PASSWORD = "homespine-demo";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ClinicService clinics;
    private final StaffService staff;
    private final TransactionTemplate transaction;
    private final IdSource ids;

    DemoClinics(ClinicService clinics, StaffService staff, TransactionTemplate transaction, IdSource ids) {
        this.clinics = clinics;
        this.staff = staff;
        this.transaction = transaction;
        this.ids = ids;
    }

    /**
     * Who works there.
     *
     * @param therapists by the number that the stories have for them
     */
    record People(StaffActor lead, List<StaffActor> therapists) {

        StaffActor tom() {
            return therapists.getFirst();
        }

        StaffActor uma() {
            return therapists.getLast();
        }
    }

    People open(String name, String domain) {
        ClinicId clinic = new ClinicId(ids.next());
        SystemActor loader = new SystemActor(clinic, "demo data");
        return Acting.as(loader, (Supplier<People>) () -> transaction.execute(status -> {
            clinics.create(clinic, settings(name));
            return people(clinic, domain);
        }));
    }

    private People people(ClinicId clinic, String domain) {
        StaffActor lead = register(clinic, "lead@" + domain, "Lena Larsson", Role.CLINIC_LEAD);
        StaffActor tom = register(clinic, "therapist@" + domain, "Tom Turner", Role.THERAPIST);
        StaffActor uma = register(clinic, "therapist2@" + domain, "Uma Patel", Role.THERAPIST);
        register(clinic, "desk@" + domain, "Dora Quinn", Role.FRONT_DESK);
        return new People(lead, List.of(tom, uma));
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
