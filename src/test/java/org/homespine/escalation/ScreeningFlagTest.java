package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.ConditionId;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** CLR-02 for conditions that staff enter and clearances that they withdraw. */
@DatabaseTest
class ScreeningFlagTest {

    private static final ConditionId STENOSIS = new ConditionId("spinal_stenosis");
    private static final ConditionId PREGNANCY = new ConditionId("pregnancy");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private ReviewService review;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;
    private LocalDate today;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = patients.anna(clinic);
        today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        programs.publish(clinic.therapist(), anna, Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
    }

    @Test
    void aConditionThatHoldsAnExerciseOpensASoonFlagWithoutEvidence() {
        note(STENOSIS);

        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.family()).isEqualTo(Family.CLEARANCE);
            assertThat(flag.tier()).isEqualTo(Tier.SOON);
            assertThat(flag.state()).isEqualTo(ReviewState.OPEN);
        });
        assertThat(reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("CLR-02");
            assertThat(reason.evidence()).isEmpty();
            assertThat(reason.because())
                    .contains("Without a valid clearance: spinal_stenosis. Exercises taken off: cobra-pose")
                    .contains("the program runs on");
        });
    }

    @Test
    void aConditionThatBlocksAllSaysThatTheProgramPauses() {
        note(PREGNANCY);

        assertThat(reasons())
                .extracting(FlagDetail.Reason::because)
                .singleElement()
                .asString()
                .contains("pregnancy", "Exercises taken off: none", "so the program pauses");
    }

    @Test
    void aSecondConditionAddsAReasonToTheOpenFlag() {
        note(STENOSIS);
        note(PREGNANCY);
        note(PREGNANCY);

        assertThat(flags()).singleElement().extracting(FlagSummary::hits).isEqualTo(2);
        assertThat(reasons()).hasSize(2);
    }

    @Test
    void aConditionThatBlocksWhatIsHeldAlreadyIsOneMoreReason() {
        note(STENOSIS);
        note(new ConditionId("spondylolisthesis"));

        assertThat(reasons())
                .extracting(FlagDetail.Reason::because)
                .first()
                .asString()
                .contains("spondylolisthesis", "cobra-pose");
    }

    @Test
    void aConditionThatBlocksNothingOfTheProgramRaisesNothing() {
        note(new ConditionId("hypertension"));

        assertThat(flags()).isEmpty();
    }

    @Test
    void withoutARunningProgramThereIsNothingToStop() {
        PatientId ben = patients.anna(clinic);
        therapist(() -> clinical.noteCondition(ben, STENOSIS));

        assertThat(flagsOf(ben)).isEmpty();
    }

    @Test
    void aWithdrawnClearanceRaisesTheFlag() {
        therapist(() -> clinical.addClearance(anna, Clearance.of(Programs.COBRA, today.plusDays(9)), "Dr Day", today));
        note(STENOSIS);
        assertThat(flags()).isEmpty();

        therapist(() -> clinical.withdrawClearance(
                anna, records.record(anna).clearances().getFirst().id()));

        assertThat(reasons()).hasSize(1);
    }

    @Test
    void conditionHoldAndFlagCommitTogetherOrNotAtAll() {
        therapist(() -> transaction.executeWithoutResult(status -> {
            clinical.noteCondition(anna, STENOSIS);
            status.setRollbackOnly();
        }));

        assertThat(flags()).isEmpty();
        assertThat(Acting.as(clinic.therapist(), (Supplier<Boolean>)
                        () -> records.record(anna).conditions().isEmpty()))
                .isTrue();
    }

    private void note(ConditionId condition) {
        therapist(() -> clinical.noteCondition(anna, condition));
    }

    private void therapist(Runnable work) {
        Acting.as(clinic.therapist(), work);
    }

    private List<FlagSummary> flags() {
        return flagsOf(anna);
    }

    private List<FlagSummary> flagsOf(PatientId patient) {
        return Acting.as(clinic.therapist(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(patient));
    }

    private List<FlagDetail.Reason> reasons() {
        return Acting.as(clinic.therapist(), (Supplier<List<FlagDetail.Reason>>)
                () -> review.flag(anna, review.flagsOf(anna).getFirst().id(), Locale.ENGLISH)
                        .reasons());
    }
}
