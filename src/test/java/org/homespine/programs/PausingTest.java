package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.library.domain.Clearance;
import org.homespine.patients.PatientRecord;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PausingTest extends ProgramTest {

    @BeforeEach
    void twoExercises() {
        publish(Programs.programWithTwoExercises(today));
    }

    @Test
    void aPausedProgramGivesNothingToDo() {
        therapist(() -> interruptions.pause(anna, PauseCause.CLINICIAN));

        assertState(ProgramState.PAUSED);
        assertThat(current().pausedFor()).contains(PauseCause.CLINICIAN);
        assertThat(current().itemsToDo()).isEmpty();
        assertThat(asTherapist(() -> service.unitsDue(anna, today))).isZero();
    }

    @Test
    void itRunsAgainOnlyWhenEveryPauseIsLifted() {
        ProgramPause first = asTherapist(() -> interruptions.pause(anna, PauseCause.CLINICIAN));
        pauseFor(PauseCause.EMERGENCY);
        assertThat(current().pausedFor()).contains(PauseCause.EMERGENCY);

        therapist(() -> interruptions.liftPause(anna, first.id(), "Checked"));
        assertState(ProgramState.PAUSED);

        therapist(() ->
                interruptions.liftPause(anna, current().pauses().getFirst().id(), "Checked"));
        assertState(ProgramState.ACTIVE);
        assertThat(current().itemsToDo()).hasSize(2);
        assertThat(asTherapist(() -> service.history(anna)).orElseThrow().pauses())
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause.to()).isNotNull());
    }

    @Test
    void aPauseIsLiftedOnceAndOnlyOnesOwn() {
        ProgramPause pause = asTherapist(() -> interruptions.pause(anna, PauseCause.HOLIDAY));
        therapist(() -> interruptions.liftPause(anna, pause.id(), "Checked"));

        assertThatThrownBy(() -> therapist(() -> interruptions.liftPause(anna, pause.id(), "Checked")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> therapist(() -> interruptions.liftPause(anna, new UUID(1, 1), "Checked")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTherapistDoesNotPauseInTheNameOfAFlag() {
        assertThat(refusals(() -> interruptions.pause(anna, PauseCause.URGENT))).containsExactly("cause pause-cause");
    }

    @Test
    void aFlagPausesWhatIsStillBeingWritten() {
        therapist(() -> service.end(anna));
        pauseFor(PauseCause.EMERGENCY);
        assertState(ProgramState.ENDED);

        int revision = asTherapist(() -> service.saveDraft(anna, Programs.programWithTwoExercises(today), 0));
        pauseFor(PauseCause.EMERGENCY);
        assertState(ProgramState.DRAFT);

        therapist(() -> service.publish(anna, revision));
        assertState(ProgramState.PAUSED);
        assertThat(current().itemsToDo()).isEmpty();
    }

    @Test
    void aHeldExerciseIsTakenOffUntilReleased() {
        therapist(() -> interruptions.hold(anna, Programs.CAT_COW));
        therapist(() -> interruptions.hold(anna, Programs.CAT_COW));

        assertThat(current().held()).containsExactly(Programs.CAT_COW);
        assertThat(current().itemsToDo()).extracting(ProgramItem::exercise).containsExactly(Programs.CHILDS_POSE);
        assertThat(asTherapist(() -> service.unitsDue(anna, today))).isEqualTo(1);

        therapist(() -> interruptions.release(anna, Programs.CAT_COW, "Checked"));
        assertThat(current().itemsToDo()).hasSize(2);
    }

    @Test
    void nothingGoesOnWithoutAReason() {
        ProgramPause pause = asTherapist(() -> interruptions.pause(anna, PauseCause.CLINICIAN));
        therapist(() -> interruptions.hold(anna, Programs.CAT_COW));

        assertThat(refusals(() -> interruptions.liftPause(anna, pause.id(), " ")))
                .containsExactly("reason stop-reason");
        assertThat(refusals(() -> interruptions.release(anna, Programs.CAT_COW, "x".repeat(5001))))
                .containsExactly("reason stop-reason");
        assertState(ProgramState.PAUSED);
        assertThat(current().held()).containsExactly(Programs.CAT_COW);
    }

    @Test
    void aPauseKeepsTheRuleThatAskedForIt() {
        pauseFor(PauseCause.EMERGENCY);

        assertThat(current().pauses()).extracting(ProgramPause::rule).containsExactly("CES-01");
    }

    @Test
    void onlyAnExerciseOfTheProgramIsHeldAndOnlyWhileItRuns() {
        assertThat(refusals(() -> interruptions.hold(anna, Programs.COBRA)))
                .containsExactly("exercise exercise-not-in-program");
        therapist(() -> service.end(anna));
        assertThat(refusals(() -> interruptions.hold(anna, Programs.CAT_COW))).containsExactly(" no-running-program");
        assertThat(refusals(() -> interruptions.pause(anna, PauseCause.HOLIDAY)))
                .containsExactly(" no-running-program");
        assertThat(refusals(() -> service.end(anna))).containsExactly(" no-running-program");
    }

    @Test
    void aNewConditionHoldsWhatItBlocks() {
        publish(Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));

        note("spinal_stenosis");

        assertState(ProgramState.ACTIVE);
        assertThat(current().held()).containsExactly(Programs.COBRA);
        assertThat(current().itemsToDo()).extracting(ProgramItem::exercise).containsExactly(Programs.CHILDS_POSE);
        assertThat(refusals(() -> interruptions.release(anna, Programs.COBRA, "Checked")))
                .containsExactly("exercise exercise-still-blocked");

        clear(Programs.COBRA);
        therapist(() -> interruptions.release(anna, Programs.COBRA, "Checked"));
        assertThat(current().itemsToDo()).hasSize(2);
    }

    @Test
    void aConditionThatBlocksAllPausesUntilItIsCleared() {
        note("pregnancy");

        assertThat(current().pausedFor()).contains(PauseCause.CLEARANCE);
        assertThat(current().held()).isEmpty();
        UUID pause = current().pauses().getFirst().id();
        assertThat(refusals(() -> interruptions.liftPause(anna, pause, "Checked")))
                .containsExactly("conditions condition-not-cleared");

        note("leg_weakness");
        assertThat(current().pauses()).hasSize(1);

        clear(new ConditionId("pregnancy"));
        clear(new ConditionId("leg_weakness"));
        therapist(() -> interruptions.liftPause(anna, pause, "Checked"));
        assertState(ProgramState.ACTIVE);
    }

    @Test
    void whatIsBlockedAlsoAfterTheClearanceIsHeldWhenThePauseIsLifted() {
        publish(Programs.program(today, Programs.CAT_COW, Programs.PIGEON));
        note("leg_weakness");
        clear(new ConditionId("leg_weakness"));

        therapist(() ->
                interruptions.liftPause(anna, current().pauses().getFirst().id(), "Checked"));

        assertThat(current().held()).containsExactly(Programs.PIGEON);
    }

    @Test
    void aWithdrawnClearanceHoldsItsExercise() {
        note("spinal_stenosis");
        clear(Programs.COBRA);
        publish(Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
        assertThat(current().held()).isEmpty();

        therapist(() -> clinical.withdrawClearance(
                anna, record().clearances().getFirst().id()));

        assertThat(current().held()).containsExactly(Programs.COBRA);
    }

    @Test
    void aClearanceThatRunsOutTakesItsExerciseOffByItself() {
        note("spinal_stenosis");
        clear(Clearance.of(Programs.COBRA, today));
        publish(Programs.program(today, Programs.CHILDS_POSE, Programs.COBRA));
        assertThat(current().itemsToDo()).hasSize(2);

        ProgramView tomorrow = BindableClock.at(
                today.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC), (Supplier<ProgramView>) this::current);

        assertThat(tomorrow.blocked()).containsExactly(Programs.COBRA);
        assertThat(tomorrow.itemsToDo()).extracting(ProgramItem::exercise).containsExactly(Programs.CHILDS_POSE);
    }

    private void pauseFor(PauseCause cause) {
        Acting.as(new SystemActor(clinic.id(), "test"), () -> interruptions.pauseFor(anna, cause, "CES-01"));
    }

    private PatientRecord record() {
        return asTherapist(() -> patientService.record(anna));
    }
}
