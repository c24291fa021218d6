package org.homespine.programs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/** The first stored shape of a content, which is only read: a flat dose, and exercises without a place of their own. */
final class FirstShape {

    static final int SHAPE = 1;

    private FirstShape() {}

    record Content(
            int shape,
            List<Item> items,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate reviewOn,
            String note) {}

    record Item(String exercise, FlatDose dose, String note) {}

    record FlatDose(
            @Nullable Integer sets,
            @Nullable Integer repetitions,
            @Nullable Integer holdSeconds,
            @Nullable Integer breaths,
            @Nullable Integer durationSeconds,
            @Nullable Integer restSeconds,
            @Nullable Integer timesPerDay,
            @Nullable Integer weeklyCap,
            @Nullable Integer angleDegrees,
            List<DayOfWeek> days,
            Side side,
            String asTaught) {}

    static ProgramContent content(Content stored) {
        return new ProgramContent(
                ProgramContent.numbered(
                        stored.items().stream().map(FirstShape::item).toList()),
                stored.startsOn(),
                stored.reviewOn(),
                stored.note());
    }

    /** Words that stood beside figures go on in the note, which the patient reads too. */
    private static ProgramItem item(Item item) {
        Dose dose = dose(item.dose());
        String words = item.dose().asTaught();
        boolean beside = !words.isBlank() && dose.asTaught().isEmpty();
        String note = !beside ? item.note() : (words + "\n" + item.note()).strip();
        return new ProgramItem(new ExerciseId(item.exercise()), dose, note);
    }

    private static Dose dose(FlatDose dose) {
        return new Dose(
                work(dose),
                dose.side(),
                Amount.ofNullable(dose.timesPerDay()),
                EnumSet.copyOf(dose.days()),
                Amount.ofNullable(dose.weeklyCap()),
                Amount.notSaid(),
                Amount.ofNullable(dose.angleDegrees()));
    }

    /** Of figures that no longer go together the first counts: the hold, the breaths, the duration, the repetitions. */
    private static Work work(FlatDose dose) {
        Amount times = Amount.ofNullable(dose.repetitions());
        if (dose.holdSeconds() != null) {
            return new Work.Hold(dose.holdSeconds(), times, rounds(dose));
        }
        if (dose.breaths() != null) {
            return new Work.Breaths(dose.breaths(), times, rounds(dose));
        }
        if (dose.durationSeconds() != null) {
            return new Work.Duration(dose.durationSeconds(), rounds(dose));
        }
        if (dose.repetitions() != null) {
            return new Work.Repetitions(dose.repetitions(), rounds(dose));
        }
        return dose.asTaught().isBlank() ? new Work.NotSaid() : new Work.AsTaught(dose.asTaught());
    }

    private static Rounds rounds(FlatDose dose) {
        Integer rest = dose.restSeconds();
        return dose.sets() == null || dose.sets() < 2
                ? Rounds.once()
                : new Rounds.Sets(dose.sets(), Amount.ofNullable(rest == null || rest == 0 ? null : rest));
    }
}
