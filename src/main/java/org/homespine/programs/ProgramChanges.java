package org.homespine.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares any two contents of a program: what was taken out, added, swapped, moved, and which figures differ. */
public final class ProgramChanges {

    private ProgramChanges() {}

    /** Every difference, in the order of the later content; none between a content and itself. */
    public static List<Change> between(ProgramContent before, ProgramContent after) {
        List<Change> changes = new ArrayList<>();
        Map<ItemId, ProgramItem> earlier = byId(before);
        Map<ItemId, ProgramItem> later = byId(after);
        before.items().stream()
                .filter(item -> !later.containsKey(item.id()))
                .map(Change.TakenOut::new)
                .forEach(changes::add);
        Set<ItemId> moved = moved(before, after);
        for (ProgramItem item : after.items()) {
            ProgramItem was = earlier.get(item.id());
            if (was == null) {
                changes.add(new Change.Added(item));
                ownSteps(changes, List.of(), item);
            } else {
                changes.addAll(at(was, item));
                if (moved.contains(item.id()) && was.phase() == item.phase()) {
                    changes.add(new Change.Moved(item, place(before, item.id()), place(after, item.id())));
                }
            }
        }
        around(changes, before, after);
        return changes;
    }

    private static Map<ItemId, ProgramItem> byId(ProgramContent content) {
        return content.items().stream().collect(Collectors.toMap(ProgramItem::id, Function.identity()));
    }

    private static int place(ProgramContent content, ItemId id) {
        return content.items().stream().map(ProgramItem::id).toList().indexOf(id) + 1;
    }

    private static List<Change> at(ProgramItem before, ProgramItem after) {
        List<Change> changes = new ArrayList<>();
        if (!before.exercise().equals(after.exercise())) {
            changes.add(new Change.Swapped(after, before));
        } else {
            dose(changes, before.dose(), after);
        }
        ownSteps(changes, before.ownSteps(), after);
        if (before.phase() != after.phase()) {
            changes.add(new Change.PhaseChanged(after, before.phase()));
        }
        if (!before.note().equals(after.note())) {
            changes.add(new Change.NoteChanged(after, before.note()));
        }
        return changes;
    }

    private static void ownSteps(List<Change> changes, List<String> before, ProgramItem item) {
        if (!before.equals(item.ownSteps())) {
            changes.add(new Change.OwnStepsChanged(item, before));
        }
    }

    private static void dose(List<Change> changes, Dose before, ProgramItem item) {
        Dose after = item.dose();
        boolean otherwise = before.work().getClass() != after.work().getClass()
                || !before.asTaught().equals(after.asTaught());
        if (otherwise) {
            changes.add(new Change.WorkChanged(item, before));
        }
        for (Figure figure : Figure.values()) {
            Amount was = figure.of(before);
            Amount is = figure.of(after);
            if (!was.equals(is) && !(otherwise && figure.isOfWork())) {
                changes.add(new Change.FigureChanged(item, figure, was, is));
            }
        }
        if (before.side() != after.side()) {
            changes.add(new Change.SideChanged(item, before.side()));
        }
        if (!before.days().equals(after.days())) {
            changes.add(new Change.DaysChanged(item, before.days()));
        }
    }

    private static void around(List<Change> changes, ProgramContent before, ProgramContent after) {
        if (!Objects.equals(before.startsOn(), after.startsOn())) {
            changes.add(new Change.StartChanged(before.startsOn(), after.startsOn()));
        }
        if (!Objects.equals(before.reviewOn(), after.reviewOn())) {
            changes.add(new Change.ReviewChanged(before.reviewOn(), after.reviewOn()));
        }
        if (!before.note().equals(after.note())) {
            changes.add(new Change.ProgramNoteChanged(before.note(), after.note()));
        }
    }

    /** The fewest items that have to be moved to come from one order to the other: all but the longest common run. */
    private static Set<ItemId> moved(ProgramContent before, ProgramContent after) {
        List<ItemId> old = before.items().stream().map(ProgramItem::id).toList();
        List<ItemId> common = after.items().stream()
                .map(ProgramItem::id)
                .filter(old::contains)
                .toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int last = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (old.indexOf(common.get(j)) < old.indexOf(common.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<ItemId> moved = new HashSet<>(common);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(common.get(i));
        }
        return moved;
    }
}
