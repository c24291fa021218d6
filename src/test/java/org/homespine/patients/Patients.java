package org.homespine.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.shared.AccountId;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Patients, registered through the public services. */
@Component
public class Patients {

    private final PatientService patients;

    Patients(PatientService patients) {
        this.patients = patients;
    }

    /** Anna Archer, 56, in London, pain 5 to the left buttock, no conditions, reviewed by the clinic's therapist. */
    public PatientId anna(Clinic clinic) {
        return register(clinic.therapist(), intake("Anna", "Archer"));
    }

    /** Anna Archer with these conditions noted at intake. */
    public PatientId annaWith(Clinic clinic, String... conditions) {
        return register(clinic.therapist(), intake("Anna", "Archer", null, conditions));
    }

    /** Carmen Díaz, who is as Anna is, but reads Spanish. */
    public PatientId carmen(Clinic clinic) {
        return register(clinic.therapist(), speaking("es", intake("Carmen", "Díaz")));
    }

    public PatientId register(StaffActor by, Intake intake) {
        return Acting.as(by, (Supplier<PatientId>) () -> patients.register(intake));
    }

    public static Intake speaking(String language, Intake intake) {
        return new Intake(
                intake.firstName(),
                intake.lastName(),
                intake.born(),
                language,
                intake.zone(),
                intake.phone(),
                intake.emergencyContact(),
                intake.outOfHoursNumber(),
                intake.pain(),
                intake.reach(),
                intake.side(),
                intake.known(),
                intake.baseline(),
                intake.direction(),
                intake.activities(),
                intake.activityScores(),
                intake.conditions(),
                intake.reviewer());
    }

    public static Intake intake(String firstName, String lastName) {
        return intake(firstName, lastName, null);
    }

    public static Intake intake(String firstName, String lastName, @Nullable AccountId reviewer, String... conditions) {
        return new Intake(
                firstName,
                lastName,
                LocalDate.of(1970, 3, 14),
                "en",
                ZoneId.of("Europe/London"),
                "020 7946 0100",
                "Ben Archer, 020 7946 0101",
                "",
                5,
                1,
                "left",
                Set.of(),
                null,
                DirectionalPreference.NONE_FOUND,
                List.of("Lifting the shopping", "Sitting at work", "Walking to the park"),
                List.of(6, 5, 7),
                Stream.of(conditions).map(ConditionId::new).collect(Collectors.toUnmodifiableSet()),
                reviewer);
    }
}
