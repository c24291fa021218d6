package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.Entries;
import org.homespine.checkins.PaperDiaryService;
import org.homespine.checkins.PaperDiaryService.Copied;
import org.homespine.checkins.PaperRow;
import org.homespine.checkins.PaperSheet;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.Evidence;
import org.homespine.checkins.domain.PaperDay;
import org.homespine.checkins.domain.RedBoxSign;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.PatientActor;
import org.homespine.identity.StaffActor;
import org.homespine.patients.Patients;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.Conflict;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper diary, copied at the desk in the evening of 20 March 2026 for days that lie back. */
@DatabaseTest
class PaperDiaryToFlagTest {

    private static final Instant EVENING = Instant.parse("2026-03-20T18:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Map<ExerciseId, Integer> BOTH = Map.of(Programs.CAT_COW, 1, Programs.CHILDS_POSE, 1);

    @Autowired
    private PaperDiaryService diary;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private ReviewService review;

    @Autowired
    private ProgramService programs;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private Programs written;

    @Autowired
    private Entries entries;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private AuditRows audit;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = BindableClock.at(EVENING.minus(19, ChronoUnit.DAYS), () -> {
            PatientId patient = patients.anna(clinic);
            written.publishTwoExercises(clinic.therapist(), patient, START);
            return patient;
        });
    }

    @Test
    void aRowBecomesACheckInOfItsDayEnteredAtNoonAndReceivedNow() {
        assertThat(copy(row(MONDAY, 4, BOTH, false))).isEqualTo(Copied.STORED);

        assertThat(history()).singleElement().satisfies(stored -> {
            assertThat(stored.performedOn()).isEqualTo(MONDAY);
            assertThat(stored.enteredAt()).isEqualTo(Instant.parse("2026-03-16T12:00:00Z"));
            assertThat(stored.receivedAt()).isEqualTo(EVENING);
            assertThat(stored.evidence()).isEqualTo(Evidence.PAPER);
            assertThat(stored.answers().pain()).isEqualTo(4);
            assertThat(stored.answers().done()).isEqualTo(Done.ALL);
            assertThat(stored.answers().em()).isEmpty();
        });
        assertThat(flags()).isEmpty();
    }

    @Test
    void aSignOnPaperIsAnEmergencyThatAlertsLikeAnyOther() {
        copy(red(MONDAY, RedBoxSign.SADDLE));

        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY);
            assertThat(flag.family()).isEqualTo(Family.CES);
            assertThat(flag.acknowledgedAt()).isNull();
        });
        assertThat(as(clinic.therapist(), () -> programs.current(anna).orElseThrow())
                        .pausedFor())
                .contains(PauseCause.EMERGENCY);
    }

    /** The box on the sheet has more signs than the app's one question; none of them may come to less. */
    @ParameterizedTest
    @EnumSource(RedBoxSign.class)
    void everySignOfTheRedBoxIsAnEmergency(RedBoxSign sign) {
        copy(red(MONDAY, sign));

        assertThat(flags()).extracting(FlagSummary::tier).contains(Tier.EMERGENCY);
        assertThat(copy(red(MONDAY, sign))).isEqualTo(Copied.UNCHANGED);
    }

    /** Reading 13: CES older than 14 days is URGENT, and never nothing. */
    @Test
    void aSignOfFifteenDaysAgoIsUrgentAndOfFourteenAnEmergency() {
        copy(red(LocalDate.of(2026, 3, 5), RedBoxSign.BLADDER));
        assertThat(flags()).extracting(FlagSummary::tier).containsExactly(Tier.URGENT);

        copy(red(LocalDate.of(2026, 3, 6), RedBoxSign.BLADDER));
        assertThat(flags()).extracting(FlagSummary::tier).containsExactly(Tier.EMERGENCY);
    }

    @Test
    void anEmptySignCellAsksForTheAnswerAsAnUnansweredQuestionDoes() {
        copy(row(MONDAY, 4, BOTH, null));

        assertThat(history().getFirst().answers().em()).isNull();
        assertThat(flags()).extracting(FlagSummary::family).containsExactly(Family.DATA);
    }

    @Test
    void copiedTwiceNothingChangesAndWhatIsCorrectedIsARevision() {
        copy(row(MONDAY, 4, BOTH, false));
        assertThat(copy(row(MONDAY, 4, BOTH, false))).isEqualTo(Copied.UNCHANGED);
        assertThat(history()).hasSize(1);

        assertThat(copy(new PaperRow(row(MONDAY, 6, BOTH, false).says(), 1, 1, false)))
                .isEqualTo(Copied.CORRECTED);
        assertThat(history()).extracting(CheckIn::rev).containsExactly(1, 2);
        assertThat(history())
                .extracting(CheckIn::uuid)
                .containsOnly(history().getFirst().uuid());
        assertThat(sheet(clinic.desk()).days().getFirst().rev()).isEqualTo(2);
        assertThat(sheet(clinic.desk()).days().getFirst().copied())
                .isEqualTo(row(MONDAY, 6, BOTH, false).says());
    }

    @Test
    void aRowThatSomebodyElseHasCopiedMeanwhileIsNotOverwritten() {
        copy(row(MONDAY, 4, BOTH, false));

        assertThatThrownBy(() -> copy(row(MONDAY, 7, BOTH, false))).isInstanceOf(Conflict.class);
        assertThat(history()).hasSize(1);
    }

    @Test
    void aDayLoggedInTheAppIsNotCopiedUnlessItIsToStandBeside() {
        at(() -> entries.sendAbout(MONDAY, clinic.id(), anna, Entries.answers(Set.of(), 3)));

        PaperRow row = row(MONDAY, 4, BOTH, false);
        assertThatThrownBy(() -> copy(row)).hasMessageContaining("paper-in-the-app");
        assertThat(copy(new PaperRow(row.says(), 1, 0, true))).isEqualTo(Copied.STORED);

        assertThat(history()).extracting(CheckIn::evidence).containsExactly(Evidence.PAPER, Evidence.TICKED);
    }

    @Test
    void theDeskIsToldThatTheAppHasADayAndNotWhatItSays() {
        at(() -> entries.sendAbout(MONDAY, clinic.id(), anna, Entries.answers(Set.of(), 3)));

        assertThat(sheet(clinic.desk()).days().getFirst()).satisfies(day -> {
            assertThat(day.inTheApp()).isEqualTo(1);
            assertThat(day.said()).isEmpty();
        });
        assertThat(sheet(clinic.therapist()).days().getFirst().said()).hasSize(1);
    }

    /** OVR-03 asks when it was entered, which is noon of its day and not the moment of copying. */
    @Test
    void copyingWhileTheProgramIsPausedAccusesNobody() {
        BindableClock.at(
                EVENING.minus(1, ChronoUnit.DAYS),
                () -> as(clinic.therapist(), () -> interruptions.pause(anna, PauseCause.CLINICIAN)));

        copy(row(MONDAY, 4, BOTH, false));

        assertThat(flags()).isEmpty();
        assertThat(history().getFirst().answers().done()).isEqualTo(Done.ALL);
    }

    @Test
    void anyPastDayMayBeCopiedAndNoneToCome() {
        assertThat(copy(row(LocalDate.of(2025, 12, 24), 4, Map.of(), false))).isEqualTo(Copied.STORED);
        assertThat(copy(row(LocalDate.of(2026, 3, 20), 4, Map.of(), false))).isEqualTo(Copied.STORED);
        assertThatThrownBy(() -> copy(row(LocalDate.of(2026, 3, 21), 4, Map.of(), false)))
                .hasMessageContaining("paper-day-to-come");
        assertThatThrownBy(() -> copy(row(LocalDate.of(1970, 3, 13), 4, Map.of(), false)))
                .hasMessageContaining("paper-day-before-birth");
    }

    @Test
    void aSheetHasTheColumnsOfTheVersionPrintedOnIt() {
        BindableClock.at(
                EVENING.minus(2, ChronoUnit.DAYS),
                () -> written.publish(
                        clinic.therapist(), anna, Programs.program(LocalDate.of(2026, 3, 18), Programs.SPHINX)));

        assertThat(sheet(clinic.desk(), 1).exercises()).containsExactly(Programs.CHILDS_POSE, Programs.CAT_COW);
        assertThat(sheet(clinic.desk(), 2).exercises()).containsExactly(Programs.SPHINX);
        assertThat(sheet(clinic.desk(), 99).version()).isEqualTo(2);
        copy(row(MONDAY, 4, BOTH, false));
        assertThat(sheet(clinic.desk(), 2).exercises()).contains(Programs.SPHINX, Programs.CAT_COW);
    }

    @Test
    void readingAndCopyingStandInTheTrail() {
        sheet(clinic.desk());
        copy(row(MONDAY, 4, BOTH, false));

        assertThat(audit.of(clinic.id(), anna)).contains("PaperDiaryService.sheet", "PaperDiaryService.copy");
    }

    @Test
    void whoHasNoPartInThePatientsCareCopiesNothing() {
        Clinic other = clinics.hillside();
        PaperRow row = row(MONDAY, 4, BOTH, false);
        for (StaffActor stranger : List.of(clinic.otherTherapist(), other.lead(), other.desk())) {
            assertThatThrownBy(() -> at(() -> as(stranger, () -> diary.copy(anna, row))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sheet(stranger)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> at(() -> Acting.as(new PatientActor(clinic.id(), anna), () -> diary.copy(anna, row))))
                .isInstanceOf(NotFound.class);
        assertThat(history()).isEmpty();
    }

    private Copied copy(PaperRow row) {
        return at(() -> as(clinic.desk(), () -> diary.copy(anna, row)));
    }

    private PaperSheet sheet(StaffActor by) {
        return sheet(by, 0);
    }

    private PaperSheet sheet(StaffActor by, int version) {
        return at(() -> as(by, () -> diary.sheet(anna, version, MONDAY, 7)));
    }

    private List<CheckIn> history() {
        return at(() -> as(clinic.therapist(), () -> checkIns.history(anna)));
    }

    private List<FlagSummary> flags() {
        return at(() -> as(clinic.therapist(), () -> review.flagsOf(anna)));
    }

    private static PaperRow row(LocalDate day, int pain, Map<ExerciseId, Integer> times, @Nullable Boolean anySign) {
        return new PaperRow(new PaperDay(day, pain, times, anySign, Set.of(), ""), 1, 0, false);
    }

    private static PaperRow red(LocalDate day, RedBoxSign sign) {
        return new PaperRow(new PaperDay(day, 4, BOTH, true, Set.of(sign), ""), 1, 0, false);
    }

    private static <T> T at(Supplier<T> work) {
        return BindableClock.at(EVENING, work);
    }

    private static <T> T as(StaffActor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
