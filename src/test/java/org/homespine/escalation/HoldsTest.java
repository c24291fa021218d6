package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.StopReason;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.programs.ProgramState;
import org.homespine.programs.ProgramView;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What findings take off a program until a clinician has looked. */
@DatabaseTest
class HoldsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private ProgramService programService;

    @Autowired
    private Entries entries;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAProgram() {
        clinic = clinics.hillside();
        anna = BindableClock.at(NOON.minusSeconds(8 * 86400), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publish(
                    clinic.therapist(),
                    patient,
                    Programs.program(LocalDate.of(2026, 3, 2), Programs.CHILDS_POSE, Programs.COBRA, DOWN_DOG));
            return patient;
        });
    }

    private static final ExerciseId DOWN_DOG = new ExerciseId("downward-dog");

    @Test
    void anExerciseThatBringsLegSymptomsIsHeldAndTheProgramRunsOn() {
        send(answers(Set.of(), null, List.of(new ExerciseStop(Programs.COBRA, StopReason.LEG_SYMPTOMS))));

        assertThat(program().held()).containsExactly(Programs.COBRA);
        assertThat(program().state()).isEqualTo(ProgramState.ACTIVE);
    }

    @Test
    void dizzinessHoldsEveryExerciseWithTheHeadBelowTheHeart() {
        send(answers(Set.of(GeneralSign.DIZZY), null, List.of()));

        assertThat(program().held()).containsExactly(DOWN_DOG);
    }

    @Test
    void newsOfAConditionHoldsWhatItBlocks() {
        send(answers(Set.of(GeneralSign.NEW_CONDITION), new ConditionId("spinal_stenosis"), List.of()));

        assertThat(program().held()).containsExactly(Programs.COBRA);
        assertThat(program().state()).isEqualTo(ProgramState.ACTIVE);
    }

    @Test
    void newsOfAConditionThatBlocksAllPausesTheProgram() {
        send(answers(Set.of(GeneralSign.NEW_CONDITION), new ConditionId("pregnancy"), List.of()));

        assertThat(program().pausedFor()).contains(PauseCause.CLEARANCE);
    }

    @Test
    void whatNoVersionPrescribesIsNotHeld() {
        send(answers(Set.of(), null, List.of(new ExerciseStop(Programs.PIGEON, StopReason.LEG_SYMPTOMS))));

        assertThat(program().held()).isEmpty();
    }

    private void send(Answers answers) {
        BindableClock.at(NOON, () -> entries.send(clinic.id(), anna, answers));
    }

    private ProgramView program() {
        return BindableClock.at(
                NOON,
                () -> Acting.as(clinic.therapist(), (Supplier<ProgramView>)
                        () -> programService.current(anna).orElseThrow()));
    }

    private static Answers answers(Set<GeneralSign> gen, @Nullable ConditionId newCondition, List<ExerciseStop> stops) {
        return new Answers(
                Set.of(),
                4,
                1,
                Side.LEFT,
                null,
                null,
                null,
                null,
                gen,
                newCondition,
                null,
                null,
                null,
                List.of(),
                stops,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
