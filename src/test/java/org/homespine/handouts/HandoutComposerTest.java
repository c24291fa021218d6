package org.homespine.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homespine.handouts.domain.Block;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.domain.HandoutInput;
import org.homespine.handouts.domain.HandoutInput.Dose;
import org.homespine.handouts.domain.HandoutInput.Item;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoutComposerTest {

    @Test
    void thePartsStandInTheirOrder() {
        assertThat(Handouts.composed(Handouts.of(2, Paper.A4)).blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "Title",
                        "MainMessage",
                        "EmergencyBox",
                        "Heading",
                        "Exercise",
                        "Exercise",
                        "Rules",
                        "Log",
                        "Contact");
    }

    @Test
    void aListHasNoPicturesAndTheLogAloneOnlyTheNames() {
        assertThat(names(Layout.LIST))
                .containsExactly(
                        "Title",
                        "MainMessage",
                        "EmergencyBox",
                        "Heading",
                        "ListedExercise",
                        "ListedExercise",
                        "Rules",
                        "Log",
                        "Contact");
        assertThat(names(Layout.LOG))
                .containsExactly("Title", "MainMessage", "EmergencyBox", "Names", "Log", "Contact");
    }

    private static List<String> names(Layout layout) {
        return Handouts.composed(Handouts.of(2, in(layout))).blocks().stream()
                .map(block -> block.getClass().getSimpleName())
                .toList();
    }

    @Test
    void fourAPageLeaveOutTheReasonAndNothingThatKeepsSafe() {
        Item item = Handouts.of(1, Paper.A4).items().getFirst();
        Block.Exercise exercise = (Block.Exercise) Handouts.composed(Handouts.of(1, in(Layout.FOUR_A_PAGE)))
                .blocks()
                .get(4);

        assertThat(exercise.why()).isEmpty();
        assertThat(item.cautions()).isNotEmpty();
        assertThat(exercise.takeCare()).isEqualTo(item.cautions());
        assertThat(exercise.stopIf()).isEqualTo(item.stopIf());
        assertThat(exercise.steps()).isEqualTo(item.steps());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theLogHasTheNumbersOfWhatIsToBeDone(Layout layout) {
        Handout handout = Handouts.composed(Handouts.withHeld(in(layout)));

        assertThat(handout.blocks())
                .filteredOn(Block.Log.class::isInstance)
                .singleElement()
                .satisfies(block -> {
                    Block.Log log = (Block.Log) block;
                    assertThat(log.numbers()).containsExactly(1, 3, 4, 5);
                    assertThat(log.days()).isEqualTo(14);
                    assertThat(log.signs() != null).isEqualTo(layout == Layout.LOG);
                });
    }

    private static Variant in(Layout layout) {
        return new Variant(Paper.A4, layout, PrintSize.CLEAR, 14);
    }

    @Test
    void theMainMessageCountsWhatIsToBeDone() {
        assertThat(message(Handouts.of(1, Paper.A4))).isEqualTo("Do this exercise, 5 days a week.");
        assertThat(message(Handouts.of(6, Paper.A4))).isEqualTo("Do these 6 exercises, 5 days a week.");
        assertThat(message(Handouts.withHeld(Variant.usual(Paper.A4))))
                .isEqualTo("Do these 4 exercises, 5 days a week.");
        assertThat(message(Handouts.paused(Variant.usual(Paper.A4))))
                .isEqualTo("Your program is paused. Do not do any of its exercises for now.");
    }

    @Test
    void exercisesWithDaysOfTheirOwnSaySo() {
        Handout handout = Handouts.composed(
                of(days(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)), days(Set.of(DayOfWeek.FRIDAY))));
        Block.MainMessage message = (Block.MainMessage) handout.blocks().get(1);

        assertThat(message.text()).isEqualTo("Do these 2 exercises, 3 days a week.");
        assertThat(message.notes()).contains("Each exercise names its own days.");
    }

    @Test
    void theTherapistsWordsComeAfterTheRedSigns() {
        HandoutInput input = Handouts.with(
                "Anna B.",
                "Maria Keller",
                "Go gently.",
                false,
                Handouts.of(1, Paper.A4).items(),
                Paper.A4);

        assertThat(Handouts.composed(input).blocks().get(3))
                .isEqualTo(new Block.Note("From your therapist", "Go gently."));
    }

    @Test
    void aHeldExerciseKeepsItsNumberAndLosesItsSteps() {
        List<Block> blocks =
                Handouts.composed(Handouts.withHeld(Variant.usual(Paper.A4))).blocks();

        assertThat(blocks)
                .filteredOn(Block.HeldExercise.class::isInstance)
                .extracting(block -> ((Block.HeldExercise) block).number())
                .containsExactly(2, 6);
    }

    @Test
    void whenAllIsHeldNothingIsToBeDone() {
        List<Item> held = new ArrayList<>();
        Handouts.of(2, Paper.A4).items().forEach(item -> held.add(Handouts.held(item)));

        HandoutInput allHeld = of(held.toArray(Item[]::new));

        assertThat(message(allHeld)).isEqualTo("All your exercises are on hold. Do none of them for now.");
        assertThat(Handouts.composed(allHeld).blocks()).noneMatch(Block.Log.class::isInstance);
    }

    @Test
    void aPausedProgramNamesNoExercise() {
        HandoutInput paused = Handouts.paused(Variant.usual(Paper.A4));
        Handout handout = Handouts.composed(paused);

        assertThat(handout.blocks())
                .noneMatch(block -> block instanceof Block.Exercise
                        || block instanceof Block.HeldExercise
                        || block instanceof Block.Heading);
        assertThat(handout.toString())
                .doesNotContain(paused.items().stream().map(Item::name).toList());
    }

    @Test
    void everyFigureOfADoseHasItsBox() {
        Dose all =
                new Dose(2, 5, 30, 4, 90, 20, 3, 6, 45, 3, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), "gently");
        Block.Exercise exercise =
                (Block.Exercise) Handouts.composed(of(with(all))).blocks().get(4);

        assertThat(exercise.doses())
                .containsExactly(
                        new Fact("Table at", "45 degrees"),
                        new Fact("Hold for", "30 seconds"),
                        new Fact("Breathe", "4 breaths"),
                        new Fact("Go on for", "1 minute 30 seconds"),
                        new Fact("Repeat", "5 times"),
                        new Fact("Sets", "2 sets"),
                        new Fact("Rest for", "20 seconds"),
                        new Fact("Each day", "3 times"),
                        new Fact("Days", "Mon, Thu"),
                        new Fact("At most", "6 times a week"),
                        new Fact("Pain at most", "3 out of 10"));
        assertThat(exercise.facts()).contains(new Fact("How much", "gently"));
    }

    @Test
    void withoutAnEmergencyNumberItStillSaysWhereToGo() {
        HandoutInput input = Handouts.of(1, Paper.A4);
        HandoutInput.Clinic bare = new HandoutInput.Clinic(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                input.clinic().opens(),
                input.clinic().closes(),
                Set.of(),
                null);
        Handout handout = Handouts.composed(new HandoutInput(
                input.language(),
                input.variant(),
                input.patient(),
                input.date(),
                1,
                "",
                bare,
                false,
                input.items(),
                null,
                null,
                "",
                input.url()));

        assertThat(((Block.EmergencyBox) handout.blocks().get(2)).whatToDo())
                .isEqualTo("Go to a hospital emergency room now.");
        assertThat(handout.footer()).isEmpty();
    }

    private static String message(HandoutInput input) {
        return ((Block.MainMessage) Handouts.composed(input).blocks().get(1)).text();
    }

    private static HandoutInput of(Item... items) {
        return Handouts.with("Anna B.", "Maria Keller", "", false, List.of(items), Paper.A4);
    }

    private static Item days(Set<DayOfWeek> days) {
        return with(new Dose(null, 5, null, null, null, null, null, null, null, null, days, ""));
    }

    private static Item with(Dose dose) {
        Item item = Handouts.of(1, Paper.A4).items().getFirst();
        return new Item(
                item.name(),
                item.language(),
                item.why(),
                item.pictures(),
                item.steps(),
                dose,
                "",
                List.of(),
                item.stopIf(),
                List.of(),
                "",
                false);
    }
}
