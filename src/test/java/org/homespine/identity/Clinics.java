package org.homespine.identity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clinics with staff, made through the public services; every one is new, so that tests do not meet. */
@Component
public class Clinics {

    public static final String PASSWORD = "correct horse battery";

    private final ClinicService clinics;
    private final StaffService staff;
    private final IdSource ids;
    private final TransactionTemplate transaction;

    Clinics(ClinicService clinics, StaffService staff, IdSource ids, TransactionTemplate transaction) {
        this.clinics = clinics;
        this.staff = staff;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** A clinic in London whose numbers are all set, with one person of each role and a second therapist. */
    public record Clinic(
            ClinicId id, StaffActor lead, StaffActor therapist, StaffActor otherTherapist, StaffActor desk) {

        public String emailOfTherapist() {
            return email("Tom", id);
        }

        public String emailOfLead() {
            return email("Lena", id);
        }
    }

    public Clinic hillside() {
        ClinicId clinic = new ClinicId(ids.next());
        return Acting.as(new SystemActor(clinic, "test"), (Supplier<Clinic>) () -> transaction.execute(status -> {
            clinics.create(clinic, settings());
            return new Clinic(
                    clinic,
                    person(clinic, "Lena Lead", Role.CLINIC_LEAD),
                    person(clinic, "Tom Therapist", Role.THERAPIST),
                    person(clinic, "Una Unassigned", Role.THERAPIST),
                    person(clinic, "Dora Desk", Role.FRONT_DESK));
        }));
    }

    private StaffActor person(ClinicId clinic, String name, Role role) {
        String email = email(name.substring(0, name.indexOf(' ')), clinic);
        AccountId account = staff.register(email, name, role, PASSWORD);
        return new StaffActor(clinic, account, role);
    }

    private static String email(String firstName, ClinicId clinic) {
        return firstName + "." + clinic + "@clinic.example";
    }

    public static ClinicSettings settings() {
        return new ClinicSettings(
                "Hillside Physio",
                "1 Hill Road, London",
                "020 7946 0000",
                "999",
                "A&E",
                "111",
                "Call 111 at night and at weekends.",
                "116 123",
                "020 7946 0001",
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ClinicSettings.of("", ZoneId.of("UTC")).workdays(),
                Set.of());
    }
}
