package org.homespine.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.PatientDevice;
import org.homespine.identity.PatientSignInService;
import org.homespine.identity.PatientSignInService.SignInCode;
import org.homespine.patients.TeamMember.Part;
import org.homespine.shared.ConditionId;
import org.homespine.shared.Conflict;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RegisteringPatientsTest {

    @Autowired
    private PatientService service;

    @Autowired
    private PatientSignInService signIn;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private AuditRows audit;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void whatWasTakenInStandsInTheRecord() {
        PatientId anna = patients.annaWith(clinic, "spinal_stenosis");

        PatientRecord record = read(anna);

        assertThat(record.contact().fullName()).isEqualTo("Anna Archer");
        assertThat(record.contact().shortName()).isEqualTo("Anna A.");
        assertThat(record.contact().zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(record.baseline().pain()).isEqualTo(5);
        assertThat(record.baseline().activities()).hasSize(3).contains("Sitting at work");
        assertThat(record.baseline().activityScores()).containsExactly(6, 5, 7);
        assertThat(record.baseline().opened()).isFalse();
        assertThat(record.conditions()).containsExactly(new ConditionId("spinal_stenosis"));
    }

    @Test
    void theRegisteringTherapistReviews() {
        assertThat(read(patients.anna(clinic)).team())
                .containsExactly(new TeamMember(clinic.therapist().account(), Part.REVIEWER));
    }

    @Test
    void leadAndFrontDeskHaveToNameAReviewer() {
        assertRefused(() -> patients.register(clinic.desk(), Patients.intake("Ben", "Bow")), "reviewer");
        assertRefused(() -> patients.register(clinic.lead(), Patients.intake("Ben", "Bow")), "reviewer");

        PatientId ben = patients.register(
                clinic.desk(), Patients.intake("Ben", "Bow", clinic.therapist().account()));

        assertThat(read(ben).contact().firstName()).isEqualTo("Ben");
    }

    @Test
    void onlyAnActiveClinicianOfTheClinicCanReview() {
        Clinic other = clinics.hillside();
        assertRefused(
                () -> patients.register(
                        clinic.lead(),
                        Patients.intake("Ben", "Bow", clinic.desk().account())),
                "reviewer: clinician");
        assertRefused(
                () -> patients.register(
                        clinic.lead(),
                        Patients.intake("Ben", "Bow", other.therapist().account())),
                "reviewer: clinician");
    }

    @Test
    void everyFieldThatCannotBeUsedIsNamed() {
        Intake broken = new Intake(
                " ",
                "x".repeat(81),
                LocalDate.of(1899, 12, 31),
                "fr",
                ZoneId.of("UTC"),
                "1".repeat(41),
                "a\u0007b",
                "",
                11,
                -1,
                "middle",
                Set.of("headache"),
                11,
                DirectionalPreference.NONE_FOUND,
                List.of("a", "b", "c", "d"),
                List.of(11),
                Set.of(new ConditionId("bad_luck")),
                null);

        assertThatThrownBy(() -> patients.register(clinic.therapist(), broken))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons().stream().map(Refused.Reason::field))
                                .containsOnly(
                                        "firstName",
                                        "lastName",
                                        "born",
                                        "language",
                                        "phone",
                                        "emergencyContact",
                                        "pain",
                                        "reach",
                                        "side",
                                        "known",
                                        "baseline",
                                        "activities",
                                        "activityScores",
                                        "conditions"));
    }

    @Test
    void nobodyIsBornToday() {
        Intake usual = Patients.intake("Ben", "Bow");
        Intake today = new Intake(
                "Ben",
                "Bow",
                LocalDate.now(usual.zone()),
                "en",
                usual.zone(),
                "",
                "",
                "",
                5,
                1,
                "left",
                Set.of(),
                null,
                DirectionalPreference.NONE_FOUND,
                List.of(),
                List.of(),
                Set.of(),
                null);

        assertRefused(() -> patients.register(clinic.therapist(), today), "born");
    }

    @Test
    void theFirstOpeningOfTheAppIsKept() {
        PatientId anna = patients.anna(clinic);

        Acting.as(new PatientActor(clinic.id(), anna), () -> service.opened(anna));
        Acting.as(new PatientActor(clinic.id(), anna), () -> service.opened(anna));

        assertThat(read(anna).baseline().opened()).isTrue();
    }

    @Test
    void aKnownSymptomIsAddedOnce() {
        PatientId anna = patients.anna(clinic);

        Acting.as(clinic.therapist(), () -> service.addKnown(anna, "night"));
        Acting.as(clinic.therapist(), () -> service.addKnown(anna, "night"));

        assertThat(read(anna).baseline().known()).containsExactly("night");
        assertRefused(() -> Acting.as(clinic.therapist(), () -> service.addKnown(anna, "bladder")), "known");
    }

    @Test
    void theCodeThatTheDeskHandsOutSignsThePatientIn() {
        PatientId anna = patients.anna(clinic);

        SignInCode code = Acting.as(clinic.desk(), (Supplier<SignInCode>) () -> service.issueSignInCode(anna));
        String token = signIn.signIn(code.code(), 1970, "test-" + anna);

        assertThat(signIn.authenticate(token).map(PatientDevice::patient))
                .contains(new PatientActor(clinic.id(), anna));
    }

    @Test
    void eachReadAndWriteLeavesARow() {
        PatientId anna = patients.anna(clinic);
        read(anna);
        Acting.as(clinic.desk(), (Supplier<PatientContact>) () -> service.contact(anna));
        Acting.as(clinic.therapist(), () -> service.update(anna, Patients.intake("Anna", "Archer-Bow"), 0));

        assertThat(audit.of(clinic.id(), anna))
                .containsExactly(
                        "PatientService.register",
                        "PatientService.record",
                        "PatientService.contact",
                        "PatientService.update");
        assertThat(read(anna).contact().lastName()).isEqualTo("Archer-Bow");
    }

    @Test
    void ofTwoWhoChangeARecordTheSecondIsToldOfTheFirst() {
        PatientId anna = patients.anna(clinic);
        int revision = read(anna).revision();
        Acting.as(clinic.lead(), () -> service.update(anna, Patients.intake("Anna", "Archer-Bow"), revision));

        assertThatThrownBy(() -> Acting.as(
                        clinic.therapist(), () -> service.update(anna, Patients.intake("Hanna", "Archer"), revision)))
                .isInstanceOf(Conflict.class);
        assertThat(read(anna).contact().fullName()).isEqualTo("Anna Archer-Bow");

        Acting.as(
                clinic.therapist(),
                () -> service.update(
                        anna, Patients.intake("Hanna", "Archer-Bow"), read(anna).revision()));
        assertThat(read(anna).contact().fullName()).isEqualTo("Hanna Archer-Bow");
    }

    private PatientRecord read(PatientId patient) {
        return Acting.as(clinic.lead(), (Supplier<PatientRecord>) () -> service.record(patient));
    }

    private static void assertRefused(Runnable work, String message) {
        assertThatThrownBy(work::run).isInstanceOf(Refused.class).hasMessageContaining(message);
    }
}
