package org.homespine.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientSignInService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** Patients with a program of two exercises and a code to sign in with, made through the public services. */
@Component
public class PhonePatients {

    /** The year in which each of them was born. */
    public static final int BORN = 1970;

    private final Clinics clinics;
    private final Patients patients;
    private final Programs programs;
    private final PatientSignInService signIn;
    private final Clock clock;

    PhonePatients(Clinics clinics, Patients patients, Programs programs, PatientSignInService signIn, Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.programs = programs;
        this.signIn = signIn;
        this.clock = clock;
    }

    public Clinic clinic() {
        return clinics.hillside();
    }

    public PatientId anna(Clinic clinic) {
        return withTwoExercises(clinic, patients.anna(clinic));
    }

    /** Who reads Spanish. */
    public PatientId carmen(Clinic clinic) {
        return withTwoExercises(clinic, patients.carmen(clinic));
    }

    public String code(Clinic clinic, PatientId patient) {
        return Acting.as(clinic.therapist(), (Supplier<String>)
                () -> signIn.issueCode(patient, Year.of(BORN)).code());
    }

    private PatientId withTwoExercises(Clinic clinic, PatientId patient) {
        programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return patient;
    }
}
