package org.homespine.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.ReadingGrade;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProgramChangesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ProgramContent THREE =
            Programs.program(MONDAY, Programs.CAT_COW, Programs.CHILDS_POSE, Programs.SPHINX);

    private final ChangeSentence sentence =
            new ChangeSentence(texts(), new ExerciseLibrary(), new DoseSentence(texts()));

    @Test
    void aContentDoesNotDifferFromItself() {
        assertThat(ProgramChanges.between(THREE, THREE)).isEmpty();
    }

    @Test
    void setsAreSaidAgainstTheOneThatGoesWithoutSaying() {
        assertThat(said(dose(dose -> dose.doing(new Work.Hold(30, Amount.of(5), Rounds.sets(2))))))
                .containsExactly("Cat-cow: 2 sets instead of 1 set.");
    }

    @Test
    void eachFigureThatDiffersIsSaidByItself() {
        assertThat(said(dose(dose ->
                        dose.doing(Work.hold(45, 6)).timesADay(2).atMostAWeek(9).withPainUpTo(3))))
                .containsExactly(
                        "Cat-cow: a hold of 45 seconds instead of a hold of 30 seconds.",
                        "Cat-cow: 6 times instead of 5 times.",
                        "Cat-cow: now a pain limit of 3 out of 10.",
                        "Cat-cow: twice a day instead of once a day.",
                        "Cat-cow: now at most 9 times a week.");
    }

    @Test
    void anotherMeasureIsSaidAsAWhole() {
        assertThat(said(dose(dose -> dose.doing(Work.duration(60)))))
                .containsExactly(
                        "Cat-cow: now: Keep going for one minute. Before: Hold for 30 seconds. Do it 5 times.");
    }

    @Test
    void sideDaysAndNotesAreSaid() {
        assertThat(said(first(item -> item.with(
                                item.dose().onSide(Side.LEFT).on(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
                        .saying("Slowly."))))
                .containsExactly(
                        "Cat-cow: left instead of both sides at once.",
                        "Cat-cow: on Monday and Friday instead of every day.",
                        "Cat-cow: now with the note: Slowly.");
    }

    @Test
    void whatIsAddedTakenOutSwappedAndPutElsewhereIsSaid() {
        List<ProgramItem> items = new ArrayList<>(THREE.items());
        items.set(0, items.getFirst().swapped(Programs.COBRA, Programs.dose()));
        items.set(1, items.get(1).in(Phase.COOL_DOWN));
        items.set(
                2,
                new ProgramItem(new ExerciseId("warmup-walk-march"), Dose.of(Work.duration(300)), "")
                        .in(Phase.WARM_UP));

        assertThat(said(THREE.withItems(items)))
                .containsExactlyInAnyOrder(
                        "Sphinx pose: taken out.",
                        "Walk or march on the spot: added to the warm-up. Keep going for 5 minutes. Every day.",
                        "Cobra pose: in place of Cat-cow. Hold for 30 seconds. Do it 5 times. Once a day, every day.",
                        "Child's pose: cool-down instead of main part.");
    }

    @Test
    void onlyWhatHadToBeMovedCountsAsMoved() {
        List<ProgramItem> items = THREE.items();

        assertThat(said(THREE.withItems(List.of(items.get(2), items.get(0), items.get(1)))))
                .containsExactly("Sphinx pose: moved to number 1, from number 3.");
    }

    @Test
    void datesAndTheNoteOnTheWholeAreSaid() {
        assertThat(said(new ProgramContent(THREE.items(), MONDAY.plusDays(1), null, "")))
                .containsExactly(
                        "Starts on 3 March 2026 instead of 2 March 2026.",
                        "Review on no date instead of 30 March 2026.",
                        "The note on the whole program is taken out.");
    }

    /** Moving exactly what is said to have moved, and nothing else, must explain the new order. */
    @Test
    void whatIsNotSaidToHaveMovedKeepsItsOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<ProgramItem> shuffled = new ArrayList<>(many(8).items());
            Collections.shuffle(shuffled, random);
            ProgramContent after = many(8).withItems(shuffled);
            List<ItemId> moved = ProgramChanges.between(many(8), after).stream()
                    .map(change -> ((Change.Moved) change).item().id())
                    .toList();

            assertThat(unmoved(many(8), moved)).as("seed " + seed).isEqualTo(unmoved(after, moved));
        }
    }

    @Test
    void theSentencesArePlainToRead() {
        String all = String.join(
                " ", said(dose(dose -> dose.doing(Work.hold(45, 6)).timesADay(2).atMostAWeek(9))));

        assertThat(ReadingGrade.of(all, Set.of())).isLessThanOrEqualTo(6.0);
    }

    private static List<ItemId> unmoved(ProgramContent content, List<ItemId> moved) {
        return content.items().stream()
                .map(ProgramItem::id)
                .filter(id -> !moved.contains(id))
                .toList();
    }

    private static ProgramContent many(int count) {
        return new ProgramContent(
                ProgramContent.numbered(
                        Collections.nCopies(count, new ProgramItem(Programs.CAT_COW, Programs.dose(), ""))),
                MONDAY,
                null,
                "");
    }

    private static ProgramContent dose(UnaryOperator<Dose> change) {
        return first(item -> item.with(change.apply(item.dose())));
    }

    private static ProgramContent first(UnaryOperator<ProgramItem> change) {
        List<ProgramItem> items = new ArrayList<>(THREE.items());
        items.set(0, change.apply(items.getFirst()));
        return THREE.withItems(items);
    }

    private List<String> said(ProgramContent after) {
        return sentence.of(ProgramChanges.between(THREE, after), Locale.UK);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/programs");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
