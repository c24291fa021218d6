package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.SourceId;
import org.homespine.patients.DirectionalPreference;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();
    private static final ConditionId DISC = new ConditionId("disc_herniation");

    @Test
    void anEmptyProgramGetsNoHint() {
        assertThat(Hint.of(ProgramContent.empty(), Set.of(DISC), DirectionalPreference.NONE_FOUND, LIBRARY::exercise))
                .isEmpty();
    }

    @Test
    void withoutAWarmUpAndBreathingBothAreSuggested() {
        assertThat(hints(Set.of(), "cat-cow")).containsExactly(new Hint.WarmUpMissing(), new Hint.BreathingMissing());
        assertThat(hints(Set.of(), "warmup-walk-march", "cat-cow", "deep-breathing"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true"})
    void theSixthExerciseIsAskedAbout(int count, boolean asked) {
        String[] exercises = Stream.concat(
                        Stream.of("warmup-walk-march", "deep-breathing"),
                        Stream.generate(() -> "cat-cow").limit(count - 2L))
                .toArray(String[]::new);

        assertThat(hints(Set.of(), exercises).contains(new Hint.ManyExercises(count)))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spinal_stenosis", "spondylolisthesis"})
    void bendingBackIsAskedAboutWhereItMayMakeThingsWorse(String condition) {
        ConditionId id = new ConditionId(condition);

        assertThat(hints(Set.of(id), "cobra-pose")).contains(new Hint.BendsBack(Programs.COBRA, id));
        assertThat(hints(Set.of(id), "knee-to-chest-single")).noneMatch(Hint.BendsBack.class::isInstance);
        assertThat(hints(Set.of(DISC), "cobra-pose")).noneMatch(Hint.BendsBack.class::isInstance);
    }

    @Test
    void onlyBendingForwardIsAskedAboutWithADiscHerniation() {
        assertThat(hints(Set.of(DISC), "knee-to-chest-single")).contains(new Hint.OnlyBendsForward(DISC));
        assertThat(hints(Set.of(DISC), "knee-to-chest-single", "cobra-pose"))
                .noneMatch(Hint.OnlyBendsForward.class::isInstance);
        assertThat(hints(Set.of(), "knee-to-chest-single")).noneMatch(Hint.OnlyBendsForward.class::isInstance);
    }

    @Test
    void theDirectionThatWasFoundToEaseOverridesThePrompt() {
        ConditionId stenosis = new ConditionId("spinal_stenosis");

        assertThat(hints(Set.of(stenosis), DirectionalPreference.EXTENSION, "cobra-pose"))
                .noneMatch(Hint.BendsBack.class::isInstance);
        assertThat(hints(Set.of(stenosis), DirectionalPreference.FLEXION, "cobra-pose"))
                .anyMatch(Hint.BendsBack.class::isInstance);
        assertThat(hints(Set.of(DISC), DirectionalPreference.FLEXION, "knee-to-chest-single"))
                .noneMatch(Hint.OnlyBendsForward.class::isInstance);
        assertThat(hints(Set.of(DISC), DirectionalPreference.LATERAL, "knee-to-chest-single"))
                .anyMatch(Hint.OnlyBendsForward.class::isInstance);
    }

    @Test
    void aHangOnTwoDaysRunningIsAskedAboutOverTheWeekendToo() {
        assertThat(hang(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)).noneMatch(Hint.NoRestDay.class::isInstance);
        assertThat(hang(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)).anyMatch(Hint.NoRestDay.class::isInstance);
        assertThat(hang(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)).anyMatch(Hint.NoRestDay.class::isInstance);
    }

    @Test
    void aFigureOutsideEverySourceIsNamedWithEachRange() {
        Exercise childsPose = LIBRARY.exercise(Programs.CHILDS_POSE).orElseThrow();

        assertThat(UnusualFigure.of(Dose.of(Work.hold(61, 5)), childsPose))
                .containsExactly(new UnusualFigure(
                        "holdSeconds",
                        61,
                        List.of(
                                new UnusualFigure.Stated(new SourceId("S0"), new Range(30, 60)),
                                new UnusualFigure.Stated(new SourceId("S1"), new Range(15, 30)))));
        assertThat(UnusualFigure.of(Dose.of(Work.hold(60, 10)).timesADay(3), childsPose))
                .isEmpty();
        assertThat(UnusualFigure.of(Dose.of(Work.hold(60, 11)).timesADay(4), childsPose))
                .extracting(UnusualFigure::field)
                .containsExactly("repetitions", "timesPerDay");
    }

    @Test
    void moreDaysThanASourcesSessionsAWeekAreUnusual() {
        Exercise bridge =
                LIBRARY.exercise(new ExerciseId("bridge-leg-extension")).orElseThrow();

        assertThat(UnusualFigure.of(Dose.of(Work.hold(15, 1)), bridge))
                .extracting(UnusualFigure::field)
                .containsExactly("days");
    }

    @Test
    void theStartingDoseOfEveryExerciseIsUsualByItsOwnSources() {
        assertThat(LIBRARY.exercises())
                .isNotEmpty()
                .allSatisfy(exercise -> assertThat(UnusualFigure.of(NextStep.startingDose(exercise), exercise))
                        .isEmpty());
    }

    @Test
    void aStepKeepsThePlaceAndTakesTheOtherExercise() {
        Exercise sphinx = LIBRARY.exercise(Programs.SPHINX).orElseThrow();
        ProgramItem item = new ProgramItem(Programs.SPHINX, Programs.dose(), "Slowly.").in(Phase.COOL_DOWN);

        NextStep step = NextStep.from(sphinx, LIBRARY).getFirst();
        ProgramItem taken = step.taken(item);

        assertThat(step.harder()).isTrue();
        assertThat(taken.exercise()).isEqualTo(Programs.COBRA);
        assertThat(taken.id()).isEqualTo(item.id());
        assertThat(taken.phase()).isEqualTo(Phase.COOL_DOWN);
        assertThat(NextStep.from(LIBRARY.exercise(Programs.COBRA).orElseThrow(), LIBRARY))
                .extracting(back -> back.exercise().id())
                .contains(Programs.SPHINX);
    }

    @Test
    void noStepLeadsToWhatMayNotBePrescribed() {
        Exercise legLift =
                LIBRARY.exercise(new ExerciseId("bridge-leg-extension")).orElseThrow();

        assertThat(NextStep.from(legLift, LIBRARY)).isEmpty();
    }

    private static List<Hint> hang(DayOfWeek one, DayOfWeek other) {
        Dose dose = Dose.of(Work.hold(30, 1)).on(EnumSet.of(one, other));
        return Hint.of(
                ProgramContent.empty()
                        .withItems(List.of(new ProgramItem(new ExerciseId("bar-hang-free-legs"), dose, ""))),
                Set.of(),
                DirectionalPreference.NONE_FOUND,
                LIBRARY::exercise);
    }

    private static List<Hint> hints(Set<ConditionId> conditions, String... exercises) {
        return hints(conditions, DirectionalPreference.NONE_FOUND, exercises);
    }

    private static List<Hint> hints(
            Set<ConditionId> conditions, DirectionalPreference preference, String... exercises) {
        List<ProgramItem> items = Stream.of(exercises)
                .map(exercise -> new ProgramItem(new ExerciseId(exercise), Programs.dose(), ""))
                .toList();
        return Hint.of(
                ProgramContent.empty().withItems(ProgramContent.numbered(items)),
                conditions,
                preference,
                LIBRARY::exercise);
    }
}
