package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.pdf.Group.Frame;

/** Puts groups on pages. Heights are counted down from the top of the text area. */
final class Pagination {

    /** Pieces of one group on one page, with where each begins. */
    record Placed(Frame frame, float top, float bottom, List<At> pieces) {}

    /** A piece and the distance of its top from the top of the text area. */
    record At(Piece piece, float top) {}

    private final float firstHeight;
    private final float otherHeight;
    private final List<List<Placed>> pages = new ArrayList<>();
    private float used;

    private Pagination(float firstHeight, float otherHeight) {
        this.firstHeight = firstHeight;
        this.otherHeight = otherHeight;
        pages.add(new ArrayList<>());
    }

    static List<List<Placed>> of(List<Group> groups, float firstHeight, float otherHeight) {
        Pagination pagination = new Pagination(firstHeight, otherHeight);
        for (int i = 0; i < groups.size(); i++) {
            pagination.place(groups, i);
        }
        return pagination.pages;
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
        if (gap(group) + group.height() <= left()) {
            put(group.frame(), gap(group), group.pieces());
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
            if (!run.isEmpty() && height + more > left()) {
                put(group.frame(), gap(group), run);
                newPage();
                run.clear();
                height = 2 * group.frame().padding();
                more -= kept.getFirst().gap();
            }
            run.addAll(kept);
            height += more;
        }
        put(group.frame(), gap(group), run);
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

    private void put(Frame frame, float gap, List<Piece> pieces) {
        float top = used + gap;
        float at = top + frame.padding();
        List<At> placed = new ArrayList<>();
        for (Piece piece : pieces) {
            at += placed.isEmpty() ? 0 : piece.gap();
            placed.add(new At(piece, at));
            at += piece.height();
        }
        used = at + frame.padding();
        pages.getLast().add(new Placed(frame, top, used, placed));
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
    }
}
