package org.homespine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.PublishBlock.ConditionNotCleared;
import org.homespine.library.domain.PublishBlock.ConditionUnknown;
import org.homespine.library.domain.PublishBlock.ExerciseBlocked;
import org.homespine.library.domain.PublishBlock.InversionDoseMissing;
import org.homespine.library.domain.PublishBlock.NeverPrescribed;
import org.homespine.library.domain.PublishBlock.NotScreened;
import org.homespine.library.domain.PublishBlock.NotTaught;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LATER = TODAY.plusMonths(3);
    private static final Screening SCREENING = ShippedLibrary.CONTENT.screening();
    private static final InversionDose INVERSION = new InversionDose(20, 60, 2);

    @Test
    void theStrictestOfSeveralConditionsWinsAndEveryReasonIsKept() {
        ScreenedExercise bend = screen("standing-forward-bend", "disc_herniation", "glaucoma_retina", "hypertension");

        assertThat(bend.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(bend.reasons())
                .extracting(reason -> reason.condition().value())
                .containsExactlyInAnyOrder("disc_herniation", "glaucoma_retina", "hypertension", "any_patient");
        assertThat(bend.reasons().getFirst().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(bend.reasons())
                .isSortedAccordingTo((one, other) -> other.verdict().compareTo(one.verdict()));
    }

    @Test
    void anExerciseWithoutLimitsIsOkWithoutReasons() {
        assertThat(screen("childs-pose")).isEqualTo(new ScreenedExercise(id("childs-pose"), Verdict.OK, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"-1, BLOCKED", "0, CAUTION", "1, CAUTION"})
    void aClearanceHoldsToTheEndOfTheDayOnWhichItExpires(int daysLeft, Verdict expected) {
        List<Clearance> clearances = List.of(Clearance.of(new ConditionId("pregnancy"), TODAY.plusDays(daysLeft)));
        Set<ConditionId> pregnant = conditions("pregnancy");

        ScreenedExercise bridge = SCREENING.screen(id("bridge-leg-extension"), pregnant, clearances, TODAY);
        assertThat(bridge.verdict()).isEqualTo(expected);
        assertThat(bridge.reasons().getFirst().isEased()).isEqualTo(expected == Verdict.CAUTION);
        assertThat(publish(pregnant, clearances).isAllowed()).isEqualTo(expected == Verdict.CAUTION);
    }

    @Test
    void aClearanceOfOneConditionSaysNothingAboutAnother() {
        List<Clearance> pregnancy = List.of(Clearance.of(new ConditionId("pregnancy"), LATER));

        assertThat(SCREENING
                        .screen(id("childs-pose"), conditions("leg_weakness"), pregnancy, TODAY)
                        .isBlocked())
                .isTrue();
    }

    @Test
    void aClearanceOfAnExerciseTurnsItsBlockIntoACautionThatKeepsTheReason() {
        ScreenedExercise hang = SCREENING.screen(
                id("bar-hang-free-legs"),
                conditions("shoulder_injury"),
                List.of(Clearance.of(id("bar-hang-free-legs"), TODAY)),
                TODAY);

        assertThat(screen("bar-hang-free-legs", "shoulder_injury").isBlocked()).isTrue();
        assertThat(hang.verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(hang.reasons()).filteredOn(Reason::isEased).singleElement().satisfies(reason -> {
            assertThat(reason.condition()).hasToString("shoulder_injury");
            assertThat(reason.uncleared()).isEqualTo(Verdict.BLOCKED);
        });
    }

    @Test
    void anExpiredClearanceOfAnExerciseLiftsNothing() {
        List<Clearance> expired = List.of(Clearance.of(id("bar-hang-free-legs"), TODAY.minusDays(1)));

        assertThat(SCREENING
                        .screen(id("bar-hang-free-legs"), conditions("shoulder_injury"), expired, TODAY)
                        .isBlocked())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "injury_onset",
                "pregnancy",
                "spinal_surgery",
                "spine_osteoporosis",
                "leg_weakness",
                "inflammatory_or_infection"
            })
    void aClearanceOfAnExerciseNeverLiftsAConditionThatBlocksEverything(String condition) {
        List<Clearance> own = List.of(Clearance.of(id("childs-pose"), LATER));

        assertThat(SCREENING
                        .screen(id("childs-pose"), conditions(condition), own, TODAY)
                        .isBlocked())
                .isTrue();
        assertThat(publish(conditions(condition), own, "childs-pose").blocks())
                .contains(new ConditionNotCleared(new ConditionId(condition)));
    }

    @Test
    void onceTheConditionIsClearedTheExerciseThatStaysBlockedCanBeClearedByName() {
        Set<ConditionId> pregnant = conditions("pregnancy");
        Clearance general = Clearance.of(new ConditionId("pregnancy"), LATER);
        Clearance own = Clearance.of(id("cobra-pose"), LATER);

        assertThat(publish(pregnant, List.of(general), "cobra-pose").isAllowed())
                .isFalse();
        assertThat(publish(pregnant, List.of(general, own), "cobra-pose").isAllowed())
                .isTrue();
    }

    @Test
    void anUnclearedConditionThatBlocksEverythingBlocksEvenAnEmptyProgram() {
        PublishVerdict verdict = publish(conditions("pregnancy"), List.of());

        assertThat(verdict.blocks()).containsExactly(new ConditionNotCleared(new ConditionId("pregnancy")));
        assertThat(verdict.fromTable()).isEqualTo(verdict.blocks());
    }

    @Test
    void anEmptyProgramOfAPatientWithoutSuchAConditionIsAllowed() {
        assertThat(publish(conditions("disc_herniation", "hypertension"), List.of())
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aBlockedExerciseStopsAProgramWithTheReasonsThatBlock() {
        PublishVerdict verdict = publish(
                conditions("glaucoma_retina", "disc_herniation"), List.of(), "childs-pose", "standing-forward-bend");

        assertThat(verdict.blocks()).singleElement().isInstanceOfSatisfying(ExerciseBlocked.class, block -> {
            assertThat(block.exercise()).isEqualTo(id("standing-forward-bend"));
            assertThat(block.reasons()).isNotEmpty().allMatch(reason -> reason.verdict() == Verdict.BLOCKED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"plank", "bridge"})
    void anExerciseThatIsOnlyNamedCannotBePrescribedThoughTheTableAllowsIt(String exercise) {
        PublishVerdict verdict = publish(Set.of(), List.of(), exercise);

        assertThat(verdict.blocks()).containsExactly(new NotTaught(id(exercise)));
        assertThat(verdict.fromTable()).isEmpty();
    }

    @Test
    void whatIsOnlyNamedIsScreenedLikeAnyOtherOnceATherapistHasWrittenItsSteps() {
        PrescribedExercise plank = withOwnSteps("plank");

        assertThat(SCREENING
                        .mayPublish(List.of(plank), Set.of(), List.of(), TODAY)
                        .isAllowed())
                .isTrue();
        assertThat(SCREENING
                        .mayPublish(List.of(plank), conditions("pregnancy"), List.of(), TODAY)
                        .isAllowed())
                .isFalse();
        assertThat(SCREENING
                        .mayPublish(List.of(withOwnSteps("mixed-activity")), Set.of(), List.of(), TODAY)
                        .blocks())
                .contains(new NotScreened(id("mixed-activity")));
        assertThat(SCREENING
                        .mayPublish(List.of(withOwnSteps("inversion-from-bar")), Set.of(), List.of(), TODAY)
                        .blocks())
                .contains(new NeverPrescribed(id("inversion-from-bar")));
    }

    private static PrescribedExercise withOwnSteps(String exercise) {
        return new PrescribedExercise(id(exercise), INVERSION, true);
    }

    @Test
    void anExerciseWithoutRowsIsBlockedAndSaysSo() {
        assertThat(screen("mixed-activity").isBlocked()).isTrue();
        assertThat(screen("mixed-activity").reasons())
                .allMatch(reason -> !reason.why().isBlank());
        assertThat(publish(Set.of(), List.of(), "mixed-activity").blocks())
                .contains(new NotScreened(id("mixed-activity")), new NotTaught(id("mixed-activity")));
        assertThat(publish(Set.of(), List.of(), "made-up").blocks()).containsExactly(new NotScreened(id("made-up")));
    }

    @Test
    void aConditionThatTheScreeningDoesNotKnowBlocksInsteadOfPassing() {
        assertThat(screen("childs-pose", "made_up").isBlocked()).isTrue();
        assertThat(publish(conditions("made_up"), List.of(), "childs-pose").blocks())
                .containsExactly(new ConditionUnknown(new ConditionId("made_up")));
    }

    @Test
    void theUpsideDownHangIsNeverPublishedWhateverIsCleared() {
        List<Clearance> all = new ArrayList<>(List.of(Clearance.of(id("inversion-from-bar"), LATER)));
        SCREENING.conditions().forEach(condition -> all.add(Clearance.of(condition.id(), LATER)));
        all.add(Clearance.of(Screening.ANY_PATIENT, LATER));
        PrescribedExercise hang = new PrescribedExercise(id("inversion-from-bar"), INVERSION);

        assertThat(SCREENING.screen(hang, Set.of(), all, TODAY).isBlocked()).isTrue();
        assertThat(SCREENING.mayPublish(List.of(hang), Set.of(), all, TODAY).blocks())
                .contains(new NeverPrescribed(id("inversion-from-bar")));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 60, 2, true",
        "90, 60, 2, true",
        ", 60, 2, false",
        "20, , 2, false",
        "20, 60, , false",
        "0, 60, 2, false",
        "91, 60, 2, false"
    })
    void anInversionNeedsItsClearanceAndAngleTimeAndFrequency(
            Integer angle, Integer seconds, Integer timesPerWeek, boolean allowed) {
        var inversion = new PrescribedExercise(id("inversion-table"), new InversionDose(angle, seconds, timesPerWeek));
        List<Clearance> own = List.of(Clearance.of(id("inversion-table"), LATER));

        PublishVerdict cleared = SCREENING.mayPublish(List.of(inversion), Set.of(), own, TODAY);
        assertThat(cleared.isAllowed()).isEqualTo(allowed);
        assertThat(cleared.blocks().contains(new InversionDoseMissing(id("inversion-table"))))
                .isEqualTo(!allowed);
        assertThat(SCREENING.screen(inversion, Set.of(), own, TODAY).isBlocked())
                .isEqualTo(!allowed);
        assertThat(SCREENING
                        .mayPublish(List.of(inversion), Set.of(), List.of(), TODAY)
                        .isAllowed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forced-self-manipulation", "self-crack-neck", "manipulation-self-forced"})
    void theForbiddenTechniqueIsNeverPublishedByAnyId(String exercise) {
        List<Clearance> own = List.of(Clearance.of(id(exercise), LATER));

        assertThat(publish(Set.of(), own, exercise).blocks()).containsExactly(new NeverPrescribed(id(exercise)));
    }

    private static PublishVerdict publish(
            Set<ConditionId> conditions, List<Clearance> clearances, String... exercises) {
        List<PrescribedExercise> program = Arrays.stream(exercises)
                .map(exercise -> PrescribedExercise.of(id(exercise)))
                .toList();
        return SCREENING.mayPublish(program, conditions, clearances, TODAY);
    }

    private static ScreenedExercise screen(String exercise, String... conditions) {
        return SCREENING.screen(id(exercise), conditions(conditions), List.of(), TODAY);
    }

    private static ExerciseId id(String exercise) {
        return new ExerciseId(exercise);
    }

    private static Set<ConditionId> conditions(String... ids) {
        Set<ConditionId> conditions = new LinkedHashSet<>();
        for (String id : ids) {
            conditions.add(new ConditionId(id));
        }
        return conditions;
    }
}
