package org.homespine.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.handouts.HandoutMade.Running;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Patients;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HandoutServiceTest {

    @Autowired
    HandoutService handouts;

    @Autowired
    ProgramService programs;

    @Autowired
    InterruptionService interruptions;

    @Autowired
    Programs written;

    @Autowired
    ClinicalRecordService records;

    @Autowired
    Clinics clinics;

    @Autowired
    Patients patients;

    @Autowired
    Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private LocalDate today;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        written.publishTwoExercises(clinic.therapist(), anna, today);
    }

    @Test
    void aHandoutSaysWhoseItIsWhatToDoAndWhomToCall() {
        String text = Poppler.text(handout(clinic.therapist(), anna));

        assertThat(text)
                .contains("Anna A.", "Version 1", "Tom Therapist")
                .contains("Do these 2 exercises every day.")
                .contains("Child's pose", "30 seconds", "5 times", "1 time")
                .contains("numbness between your legs", "Call 999 or go to A&E now.")
                .contains("020 7946 0000", "116 123", "Go gently.", "/my/?version=1");
    }

    @Test
    void aPatientWhoReadsSpanishGetsAllOfItInSpanish() {
        PatientId carmen = patients.carmen(clinic);
        written.publishTwoExercises(clinic.therapist(), carmen, today);

        assertThat(Poppler.text(handout(clinic.therapist(), carmen)).replaceAll("\\s+", " "))
                .contains("Carmen D.", "Versión 1", "Sus ejercicios en casa")
                .contains("Haga estos 2 ejercicios todos los días.")
                .contains("Postura del niño", "30 segundos", "5 veces", "1 vez")
                .contains("entumecimiento entre las piernas", "Llame al 999 o vaya a")
                .contains("Pare si siente un dolor agudo")
                .doesNotContain("Child's pose", "seconds", "Hold", "Stop", "clinic:", "your");
    }

    @Test
    void whatATherapistHasWrittenForThePatientIsPrintedAsTheSteps() {
        written.publish(clinic.therapist(), anna, Programs.plankInOwnSteps(today));

        assertThat(Poppler.text(handout(clinic.therapist(), anna)))
                .contains("Plank", "Rest on your forearms and toes.", "Hold your body in one line.", "30 seconds");
    }

    @Test
    void whatIsHeldPrintsAsHeldAndWhatIsPausedDoesNotPrint() {
        Acting.as(clinic.therapist(), () -> interruptions.hold(anna, Programs.CAT_COW));
        assertThat(Poppler.text(handout(clinic.therapist(), anna)))
                .contains("Do this exercise every day.", "On hold. Leave this one out");

        Acting.as(clinic.therapist(), () -> {
            interruptions.pause(anna, PauseCause.CLINICIAN);
        });
        assertThat(Poppler.text(handout(clinic.therapist(), anna)))
                .contains("Your program is paused.")
                .doesNotContain("Child's pose", "30 seconds");
    }

    @Test
    void whatANewConditionBlocksPrintsAsHeld() {
        written.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));

        Acting.as(clinic.therapist(), () -> records.noteCondition(anna, new ConditionId("spinal_stenosis")));
        assertThat(Poppler.text(handout(clinic.therapist(), anna)))
                .contains("Do this exercise every day.", "On hold. Leave this one out");

        Acting.as(clinic.therapist(), () -> records.noteCondition(anna, new ConditionId("pregnancy")));
        assertThat(Poppler.text(handout(clinic.therapist(), anna)))
                .contains("Your program is paused.")
                .doesNotContain("Child's pose", "Cobra");
    }

    @Test
    void whatIsBlockedSinceMidnightPrintsAsHeldBeforeAnyJobHasRun() {
        Acting.as(clinic.therapist(), () -> {
            records.noteCondition(anna, new ConditionId("spinal_stenosis"));
            records.addClearance(anna, Clearance.of(Programs.COBRA, today), "Dr Day", today);
        });
        written.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));

        byte[] tomorrow = BindableClock.at(today.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC), (Supplier<byte[]>)
                () -> handout(clinic.therapist(), anna));

        assertThat(Poppler.text(tomorrow)).contains("Do this exercise every day.", "On hold. Leave this one out");
    }

    @Test
    void eachHandoutIsKeptAsItWasHandedOut() throws Exception {
        byte[] first = handout(clinic.therapist(), anna);
        byte[] second = handout(clinic.desk(), anna);

        List<HandoutMade> made = as(clinic.therapist(), () -> handouts.made(anna));

        assertThat(made).hasSize(2);
        assertThat(made.getFirst().madeBy()).isEqualTo(clinic.desk().account());
        assertThat(made.getLast().programVersion()).isEqualTo(1);
        assertThat(made.getLast().variant()).isEqualTo(Variant.usual(Paper.A4));
        assertThat(as(
                        clinic.therapist(),
                        () -> handouts.again(anna, made.getLast().id())))
                .isEqualTo(first);
        assertThat(as(clinic.desk(), () -> handouts.again(anna, made.getFirst().id())))
                .isEqualTo(second);
        assertThat(MessageDigest.getInstance("SHA-256").digest(first)).hasSize(32);
        assertThat(new String(first, 0, 8, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-1.7");
    }

    @Test
    void aSheetOfAnOlderVersionSaysWhichIsThePatientsNow() {
        handout(clinic.therapist(), anna);
        assertThat(made().getFirst().standing().holds()).isTrue();

        written.publish(clinic.therapist(), anna, Programs.program(today, Programs.SPHINX));

        assertThat(made().getFirst().standing().supersededBy()).isEqualTo(2);
        handout(clinic.therapist(), anna);
        assertThat(made().getFirst().standing().supersededBy()).isZero();
    }

    @Test
    void aSheetNamesWhatIsHeldOrBlockedSinceAndStaysAsItWasHandedOut() {
        written.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
        byte[] sheet = handout(clinic.therapist(), anna);
        Acting.as(clinic.therapist(), () -> {
            records.noteCondition(anna, new ConditionId("spinal_stenosis"));
            interruptions.hold(anna, Programs.CHILDS_POSE);
        });

        HandoutMade made = made().getFirst();

        assertThat(made.standing().withheld()).containsExactlyInAnyOrder(Programs.COBRA, Programs.CHILDS_POSE);
        assertThat(made.standing().supersededBy()).isZero();
        assertThat(as(clinic.desk(), () -> handouts.again(anna, made.id()))).isEqualTo(sheet);
        assertThat(Poppler.text(handout(clinic.desk(), anna))).contains("On hold. Leave this one out");
        assertThat(made().getFirst().standing().holds()).isTrue();
    }

    @Test
    void aSheetSaysThatItsProgramIsPausedOrHasEnded() {
        handout(clinic.therapist(), anna);
        Acting.as(clinic.therapist(), () -> {
            interruptions.pause(anna, PauseCause.CLINICIAN);
        });
        assertThat(made().getFirst().standing().program()).isEqualTo(Running.PAUSED);
        handout(clinic.therapist(), anna);
        assertThat(made().getFirst().standing().holds()).isTrue();
        Acting.as(
                clinic.therapist(),
                () -> interruptions.liftPause(
                        anna,
                        programs.current(anna).orElseThrow().pauses().getFirst().id(),
                        "Better"));
        assertThat(made().getFirst().standing().program()).isEqualTo(Running.RUNS_AGAIN);
        assertThat(made().getLast().standing().holds()).isTrue();

        Acting.as(clinic.therapist(), () -> programs.end(anna));
        assertThat(made().getFirst().standing().program()).isEqualTo(Running.ENDED);
    }

    @Test
    void howSomebodyHadTheLastSheetPrintedIsOfferedNextAndElseHowTheClinicHad() {
        assertThat(as(clinic.desk(), handouts::lastChosen)).isEqualTo(Variant.usual(Paper.A4));
        Variant large = new Variant(Paper.LETTER, Layout.ONE_A_PAGE, PrintSize.LARGE, 14);
        as(clinic.therapist(), () -> handouts.handout(anna, large));
        assertThat(as(clinic.desk(), handouts::lastChosen)).isEqualTo(large);

        as(clinic.desk(), () -> handouts.handout(anna, Variant.usual(Paper.A4)));
        assertThat(as(clinic.desk(), handouts::lastChosen)).isEqualTo(Variant.usual(Paper.A4));
        assertThat(as(clinic.therapist(), handouts::lastChosen)).isEqualTo(large);
        assertThat(made().getLast().variant()).isEqualTo(large);
    }

    private List<HandoutMade> made() {
        return as(clinic.desk(), () -> handouts.made(anna));
    }

    @Test
    void whoDoesNotCareForThePatientGetsNothing() {
        byte[] mine = handout(clinic.therapist(), anna);
        assertThat(mine).isNotEmpty();
        HandoutMade made = as(clinic.therapist(), () -> handouts.made(anna)).getFirst();
        Clinic other = clinics.hillside();
        for (StaffActor stranger : List.of(clinic.otherTherapist(), other.lead(), other.desk())) {
            assertThatThrownBy(() -> handout(stranger, anna)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> handouts.made(anna))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> handouts.again(anna, made.id())))
                    .isInstanceOf(NotFound.class);
        }
        PatientId ben = patients.anna(clinic);
        assertThatThrownBy(() -> as(clinic.therapist(), () -> handouts.again(ben, made.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withoutARunningProgramThereIsNothingToPrint() {
        PatientId ben = patients.anna(clinic);
        assertThatThrownBy(() -> handout(clinic.therapist(), ben)).isInstanceOf(Refused.class);

        Acting.as(clinic.therapist(), () -> programs.end(anna));
        assertThatThrownBy(() -> handout(clinic.therapist(), anna)).isInstanceOf(Refused.class);
    }

    private byte[] handout(StaffActor by, PatientId patient) {
        return as(by, () -> handouts.handout(patient, Variant.usual(Paper.A4)));
    }

    private static <T> T as(StaffActor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
