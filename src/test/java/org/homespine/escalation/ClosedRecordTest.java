package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.homespine.AuditRows;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.StaffActor;
import org.homespine.identity.SystemActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.ClinicalRecordService;
import org.homespine.patients.Closing;
import org.homespine.patients.ClosingService;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientRecord;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.patients.TeamMember;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a record when care ends: it is read, it is still watched, and it can be opened again. */
@DatabaseTest
class ClosedRecordTest {

    private static final ConditionId STENOSIS = new ConditionId("spinal_stenosis");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private ProgramService programService;

    @Autowired
    private InterruptionService interruptions;

    @Autowired
    private PatientService records;

    @Autowired
    private ClinicalRecordService clinical;

    @Autowired
    private ClosingService closing;

    @Autowired
    private ReviewService review;

    @Autowired
    private NightlyTicks nights;

    @Autowired
    private Entries entries;

    @Autowired
    private AuditRows audit;

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
        programs.publishTwoExercises(clinic.therapist(), anna, today);
    }

    @Test
    void closingEndsTheProgramAndSaysWhyAndSinceWhen() {
        discharge();

        assertThat(state()).isEqualTo(ProgramState.ENDED);
        assertThat(record().closing())
                .isEqualTo(new Closing(
                        Closing.Reason.DISCHARGED,
                        today,
                        "Back at work",
                        clinic.therapist().account()));
        assertThat(audit.of(clinic.id(), anna)).contains("ClosingService.close");
    }

    @Test
    void nothingOfAClosedRecordIsChanged() {
        therapist(() -> clinical.addClearance(anna, Clearance.of(Programs.COBRA, today.plusDays(9)), "Dr Day", today));
        PatientRecord before = record();
        discharge();

        List<Runnable> changes = List.of(
                () -> records.update(anna, Patients.intake("Eve", "Other"), before.revision()),
                () -> records.issueSignInCode(anna),
                () -> clinical.noteCondition(anna, STENOSIS),
                () -> clinical.endCondition(anna, STENOSIS),
                () -> clinical.addClearance(anna, Clearance.of(STENOSIS, today.plusDays(9)), "Dr Day", today),
                () -> clinical.withdrawClearance(
                        anna, before.clearances().getFirst().id()),
                () -> programService.saveDraft(anna, Programs.programWithTwoExercises(today), 0),
                () -> programService.publish(anna, 0),
                () -> interruptions.pause(anna, PauseCause.CLINICIAN),
                () -> interruptions.hold(anna, Programs.CAT_COW),
                () -> interruptions.release(anna, Programs.CAT_COW, "Checked"),
                () -> closing.close(anna, Closing.Reason.OTHER, today, ""));
        assertThat(changes).allSatisfy(change -> assertThat(refusal(change)).isEqualTo("record-closed"));
        assertThat(record().contact()).isEqualTo(before.contact());
    }

    @Test
    void theCareTeamOfAClosedRecordCanChange() {
        discharge();

        therapist(() -> clinical.putOnTeam(anna, clinic.otherTherapist().account(), TeamMember.Part.DEPUTY));

        assertThat(record().team()).hasSize(2);
    }

    @Test
    void aDischargedPatientsCheckInIsStillJudgedAndReviewed() {
        discharge();

        entries.bladder(clinic.id(), anna);

        FlagSummary flag = flags().getFirst();
        assertThat(flag.tier()).isEqualTo(Tier.EMERGENCY);
        therapist(() -> {
            review.acknowledge(anna, flag.id(), flag.hits());
            review.recordContact(anna, flag.id(), flag.hits(), "She is in hospital");
            review.resolve(anna, flag.id(), flag.hits(), ResolvedFlag.Outcome.REFERRED, List.of(), "In hospital");
        });
        assertThat(flags()).extracting(FlagSummary::state).containsExactly(ReviewState.RESOLVED);
    }

    @Test
    void aDischargedPatientsSilenceRaisesNothing() {
        discharge();

        Instant tenNightsLater = today.plusDays(12).atTime(12, 0).toInstant(ZoneOffset.UTC);
        BindableClock.at(tenNightsLater, () -> asJob(() -> nights.run(clinic.id(), anna.value())));

        assertThat(flags()).isEmpty();
    }

    @Test
    void aRunningPatientsSilenceIsFlagged() {
        Instant tenNightsLater = today.plusDays(12).atTime(12, 0).toInstant(ZoneOffset.UTC);
        BindableClock.at(tenNightsLater, () -> asJob(() -> nights.run(clinic.id(), anna.value())));

        assertThat(flags()).isNotEmpty();
    }

    private void asJob(Runnable work) {
        Acting.as(new SystemActor(clinic.id(), "test"), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    @Test
    void aRecordStaysOpenWhileAPressingFlagIsNotResolved() {
        entries.bladder(clinic.id(), anna);

        assertThat(refusal(this::close)).isEqualTo("close-review-first");
        assertThat(record().closing()).isNull();
        assertThat(state()).isEqualTo(ProgramState.PAUSED);
    }

    @Test
    void aReopenedRecordIsWrittenAgainAndItsProgramStaysEnded() {
        discharge();
        assertThat(refusal(() -> closing.reopen(anna, " "))).isEqualTo("reopen-reason");

        therapist(() -> closing.reopen(anna, "The pain is back"));

        assertThat(record().closing()).isNull();
        assertThat(state()).isEqualTo(ProgramState.ENDED);
        therapist(() -> clinical.noteCondition(anna, STENOSIS));
        assertThat(refusal(() -> closing.reopen(anna, "Again"))).isEqualTo("record-open");
        programs.publishTwoExercises(clinic.therapist(), anna, today);
        discharge();
        assertThat(record().closing()).isNotNull();
    }

    @Test
    void careDoesNotEndOnADayToCome() {
        assertThat(refusal(() -> closing.close(anna, Closing.Reason.DIED, today.plusDays(1), "")))
                .isEqualTo("closed-on");
    }

    @Test
    void theCaseloadListsOpenAndClosedRecordsApart() {
        discharge();

        assertThat(Acting.as(clinic.therapist(), (Supplier<List<PatientContact>>) () -> records.caseload(null, 50, "")))
                .isEmpty();
        assertThat(Acting.as(clinic.therapist(), (Supplier<List<PatientContact>>)
                        () -> records.closedCaseload(null, 50, "anna")))
                .extracting(PatientContact::id)
                .containsExactly(anna);
        assertThat(Acting.as(clinic.otherTherapist(), (Supplier<List<PatientContact>>)
                        () -> records.closedCaseload(null, 50, "")))
                .isEmpty();
    }

    @Test
    void whoDoesNotCareNeitherClosesNorReopens() {
        for (StaffActor stranger : List.of(
                clinic.otherTherapist(), clinic.desk(), clinics.hillside().lead())) {
            assertThatThrownBy(() -> Acting.as(stranger, this::close)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Acting.as(stranger, () -> closing.reopen(anna, "Why not")))
                    .isInstanceOf(NotFound.class);
        }
    }

    private void discharge() {
        therapist(this::close);
    }

    private void close() {
        closing.close(anna, Closing.Reason.DISCHARGED, today, " Back at work ");
    }

    private ProgramState state() {
        return Acting.as(clinic.therapist(), (Supplier<ProgramState>)
                () -> programService.current(anna).orElseThrow().state());
    }

    private PatientRecord record() {
        return Acting.as(clinic.therapist(), (Supplier<PatientRecord>) () -> records.record(anna));
    }

    private List<FlagSummary> flags() {
        return Acting.as(clinic.therapist(), (Supplier<List<FlagSummary>>) () -> review.flagsOf(anna));
    }

    private void therapist(Runnable work) {
        Acting.as(clinic.therapist(), work);
    }

    private String refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, () -> therapist(work));
        assertThat(refused).isNotNull();
        return refused.reasons().getFirst().message();
    }
}
