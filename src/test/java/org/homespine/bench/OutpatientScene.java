package org.homespine.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DurableDatabase;
import org.homespine.drill.Device;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientSignInService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** A clinic of outpatients, the first of them made through the public services. */
@Component
class OutpatientScene {

    private static final int BORN = 1970;
    private static final int COPIES = 4_000;
    /** Before the review that a program has after four weeks. */
    private static final int DAYS = 27;

    private final Clinics clinics;
    private final Patients patients;
    private final Programs programs;
    private final Entries entries;
    private final PatientSignInService signIn;
    private final Clock clock;

    OutpatientScene(
            Clinics clinics,
            Patients patients,
            Programs programs,
            Entries entries,
            PatientSignInService signIn,
            Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.programs = programs;
        this.entries = entries;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** A clinic, its first patient on a device, and all the others. */
    record Made(Clinic clinic, Device first, Outpatients others) {}

    Made clinicOfOutpatients() throws SQLException {
        Clinic clinic = clinics.hillside();
        Instant begin = clock.instant().minusSeconds(DAYS * 86_400L);
        PatientId anna = BindableClock.at(begin, () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.ofInstant(begin, ZoneOffset.UTC));
            return patient;
        });
        String code = Acting.as(clinic.therapist(), (Supplier<String>)
                () -> signIn.issueCode(anna, Year.of(BORN)).code());
        Device device = new Device(anna, signIn.signIn(code, BORN, "192.0.2.1"));
        entries.ordinary(clinic.id(), anna);
        return new Made(clinic, device, Outpatients.of(DurableDatabase.access(), clinic.id(), anna, COPIES, DAYS));
    }
}
