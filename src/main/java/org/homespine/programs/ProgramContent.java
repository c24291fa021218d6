package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a program says, or is going to say.
 *
 * @param items in the order in which they are done, phase by phase, at most 50; each has an id of its own
 * @param startsOn the first day of this version; null in a draft where it has not been entered, never when published
 * @param reviewOn when the therapist looks again, not before the start; the program goes on after it
 * @param note for the patient, at most 2,000 characters
 */
public record ProgramContent(
        List<ProgramItem> items,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate reviewOn,
        String note) {

    private static final int MOST_ITEMS = 50;

    public ProgramContent {
        items = items.stream().sorted(Comparator.comparing(ProgramItem::phase)).toList();
        if (items.stream().map(ProgramItem::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two items of a program share an id");
        }
        List<Reason> reasons = new ArrayList<>();
        if (items.size() > MOST_ITEMS) {
            reasons.add(new Reason("items", "program-items-most", List.of(MOST_ITEMS, items.size())));
        }
        PlainText.check(reasons, "note", note, 2000);
        Figures.refuse(reasons);
    }

    public static ProgramContent empty() {
        return new ProgramContent(List.of(), null, null, "");
    }

    /** The same items in their order, where two share an id the later ones with the next that is free. */
    public static List<ProgramItem> numbered(List<ProgramItem> items) {
        List<ProgramItem> numbered = new ArrayList<>();
        for (ProgramItem item : items) {
            boolean taken = numbered.stream().anyMatch(earlier -> earlier.id().equals(item.id()));
            numbered.add(taken ? item.as(freeId(numbered, item.exercise())) : item);
        }
        return numbered;
    }

    /** The id for one more of an exercise beside these items: its name, or its name and the next number. */
    public static ItemId freeId(List<ProgramItem> items, ExerciseId exercise) {
        Set<ItemId> taken = items.stream().map(ProgramItem::id).collect(Collectors.toSet());
        return IntStream.iterate(1, count -> count + 1)
                .mapToObj(count -> new ItemId(count == 1 ? exercise.value() : exercise.value() + "-" + count))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    public ProgramContent withItems(List<ProgramItem> others) {
        return new ProgramContent(others, startsOn, reviewOn, note);
    }

    public ProgramContent startingOn(LocalDate start) {
        return new ProgramContent(items, start, reviewOn, note);
    }

    public Set<ExerciseId> exercises() {
        return items.stream().map(ProgramItem::exercise).collect(Collectors.toUnmodifiableSet());
    }

    /** Its exercises as the screening asks for them. */
    public List<PrescribedExercise> prescribed() {
        return items.stream().map(ProgramItem::prescribed).toList();
    }
}
