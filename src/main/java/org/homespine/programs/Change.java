package org.homespine.programs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One difference between two contents of a program. */
public sealed interface Change {

    /** A difference at one place of the program. */
    sealed interface OfItem extends Change {

        /** As it stands after the change, or stood last where it is gone. */
        ProgramItem item();
    }

    record Added(ProgramItem item) implements OfItem {}

    record TakenOut(ProgramItem item) implements OfItem {}

    /** Another exercise at the same place. */
    record Swapped(ProgramItem item, ProgramItem before) implements OfItem {}

    /**
     * Another place in the order.
     *
     * @param from counted from 1
     * @param to counted from 1
     */
    record Moved(ProgramItem item, int from, int to) implements OfItem {}

    record PhaseChanged(ProgramItem item, Phase before) implements OfItem {}

    /** Measured in another way, or taught in other words. */
    record WorkChanged(ProgramItem item, Dose before) implements OfItem {}

    record FigureChanged(ProgramItem item, Figure figure, Amount before, Amount after) implements OfItem {}

    record SideChanged(ProgramItem item, Side before) implements OfItem {}

    record DaysChanged(ProgramItem item, Set<DayOfWeek> before) implements OfItem {

        public DaysChanged {
            before = Set.copyOf(before);
        }
    }

    record NoteChanged(ProgramItem item, String before) implements OfItem {}

    /** Taught in other words by the therapist. */
    record OwnStepsChanged(ProgramItem item, List<String> before) implements OfItem {

        public OwnStepsChanged {
            before = List.copyOf(before);
        }
    }

    record StartChanged(
            @Nullable LocalDate before, @Nullable LocalDate after) implements Change {}

    record ReviewChanged(
            @Nullable LocalDate before, @Nullable LocalDate after) implements Change {}

    /** Another note on the whole program. */
    record ProgramNoteChanged(String before, String after) implements Change {}
}
