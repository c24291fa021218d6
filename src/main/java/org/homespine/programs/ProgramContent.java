package org.homespine.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.domain.PrescribedExercise;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a program says, or is going to say.
 *
 * @param items in the order in which they are done, at most 30
 * @param startsOn the first day of this version; null in a draft where it has not been entered, never when published
 * @param reviewOn when the therapist looks again, not before the start; the program goes on after it
 * @param note for the patient, at most 2,000 characters
 */
public record ProgramContent(
        List<ProgramItem> items,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate reviewOn,
        String note) {

    private static final int MOST_ITEMS = 30;

    public ProgramContent {
        items = List.copyOf(items);
        List<Reason> reasons = new ArrayList<>();
        if (items.size() > MOST_ITEMS) {
            reasons.add(new Reason("items", "program-items-most", List.of(MOST_ITEMS)));
        }
        PlainText.check(reasons, "note", note, 2000);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    public static ProgramContent empty() {
        return new ProgramContent(List.of(), null, null, "");
    }

    public Set<ExerciseId> exercises() {
        return items.stream().map(ProgramItem::exercise).collect(Collectors.toUnmodifiableSet());
    }

    /** Its exercises as the screening asks for them. */
    public List<PrescribedExercise> prescribed() {
        return items.stream().map(ProgramItem::prescribed).toList();
    }
}
