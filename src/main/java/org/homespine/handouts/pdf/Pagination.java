package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.pdf.Group.Frame;
import org.homespine.handouts.pdf.Group.Kind;

/** Puts groups on pages. Heights are counted down from the top of the text area. */
final class Pagination {

    /** Pieces of one group on one page, with where each begins. */
    record Placed(Kind kind, Frame frame, float top, float bottom, List<At> pieces) {

        private Placed movedDown(float down, float taller) {
            List<At> moved = pieces.stream()
                    .map(at -> new At(at.piece(), at.top() + down))
                    .toList();
            return new Placed(kind, frame, top + down, bottom + down + taller, moved);
        }
    }

    /** A piece and the distance of its top from the top of the text area. */
    record At(Piece piece, float top) {}

    /** More than this share of a page stays white. */
    private static final float MOST_FILLING = 0.45f;

    /** Between a frame and the foot's rule. */
    private static final float FOOT_ROOM = 6;

    private final float firstHeight;
    private final float otherHeight;
    private final int mostExercises;
    private final List<List<Placed>> pages = new ArrayList<>();
    private float used;
    private int exercises;

    private Pagination(float firstHeight, float otherHeight, int mostExercises) {
        this.firstHeight = firstHeight;
        this.otherHeight = otherHeight;
        this.mostExercises = mostExercises;
        pages.add(new ArrayList<>());
    }

    /** @param mostExercises that may stand on one page */
    static List<List<Placed>> of(List<Group> groups, float firstHeight, float otherHeight, int mostExercises) {
        Pagination pagination = new Pagination(firstHeight, otherHeight, mostExercises);
        for (int i = 0; i < groups.size(); i++) {
            pagination.place(groups, i);
        }
        for (int page = 0; page < pagination.pages.size(); page++) {
            float height = page == 0 ? firstHeight : otherHeight;
            pagination.pages.set(page, filled(pagination.pages.get(page), height, mostExercises));
        }
        return pagination.pages;
    }

    /** A page that is full of exercises reaches down to its foot: what is left over goes into their frames, in equal parts. */
    private static List<Placed> filled(List<Placed> page, float height, int mostExercises) {
        long exercises =
                page.stream().filter(group -> group.kind() == Kind.EXERCISE).count();
        float over = page.isEmpty() ? 0 : height - page.getLast().bottom();
        boolean full = exercises == mostExercises && page.getLast().kind() == Kind.EXERCISE;
        if (!full || over > MOST_FILLING * height) {
            return page;
        }
        float each = Math.max(0, over - FOOT_ROOM) / exercises;
        float down = 0;
        List<Placed> filled = new ArrayList<>();
        for (Placed group : page) {
            float more = group.kind() == Kind.EXERCISE ? each : 0;
            filled.add(group.movedDown(down, more));
            down += more;
        }
        return filled;
    }

    private void place(List<Group> groups, int index) {
        Group group = groups.get(index);
        float together = group.height();
        for (int i = index; groups.get(i).keepWithNext() && i + 1 < groups.size(); i++) {
            together += groups.get(i + 1).gap() + groups.get(i + 1).height();
        }
        boolean whole = group.height() <= otherHeight;
        float wanted = together <= otherHeight ? together : Math.min(group.height() + otherHeight / 3, otherHeight);
        if (used > 0 && gap(group) + wanted > left() && (whole || left() < otherHeight / 3)) {
            newPage();
        }
        if (group.kind() == Kind.EXERCISE) {
            if (exercises == mostExercises) {
                newPage();
            }
            exercises++;
        }
        if (gap(group) + group.height() <= left()) {
            put(group, gap(group), group.pieces());
        } else {
            split(group);
        }
    }

    /** Fills page after page with as many pieces as fit, never parting what is kept together. */
    private void split(Group group) {
        List<Piece> run = new ArrayList<>();
        float height = gap(group) + 2 * group.frame().padding();
        for (List<Piece> kept : keptTogether(group.pieces())) {
            float more = 0;
            for (Piece piece : kept) {
                more += piece.height() + (run.isEmpty() && piece == kept.getFirst() ? 0 : piece.gap());
            }
            if (run.isEmpty() && used > 0 && height + more > left()) {
                newPage();
                height = 2 * group.frame().padding();
            }
            if (!run.isEmpty() && height + more > left()) {
                put(group, gap(group), run);
                newPage();
                run.clear();
                height = 2 * group.frame().padding();
                Piece again = group.again();
                if (again == null) {
                    more -= kept.getFirst().gap();
                } else {
                    run.add(again);
                    height += again.height();
                }
            }
            run.addAll(kept);
            height += more;
        }
        put(group, gap(group), run);
    }

    private static List<List<Piece>> keptTogether(List<Piece> pieces) {
        List<List<Piece>> kept = new ArrayList<>();
        boolean goesOn = false;
        for (Piece piece : pieces) {
            if (!goesOn) {
                kept.add(new ArrayList<>());
            }
            kept.getLast().add(piece);
            goesOn = piece.keepWithNext();
        }
        return kept;
    }

    private void put(Group group, float gap, List<Piece> pieces) {
        Frame frame = group.frame();
        float top = used + gap;
        float at = top + frame.padding();
        List<At> placed = new ArrayList<>();
        for (Piece piece : pieces) {
            at += placed.isEmpty() ? 0 : piece.gap();
            placed.add(new At(piece, at));
            at += piece.height();
        }
        used = at + frame.padding();
        pages.getLast().add(new Placed(group.kind(), frame, top, used, placed));
    }

    private float gap(Group group) {
        return used == 0 ? 0 : group.gap();
    }

    private float left() {
        return (pages.size() == 1 ? firstHeight : otherHeight) - used;
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        used = 0;
        exercises = 0;
    }
}
