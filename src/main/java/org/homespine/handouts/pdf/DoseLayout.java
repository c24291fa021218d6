package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;

/** Lays the figures of a dose out: as boxes side by side, as a panel of rows, or as words in a line. */
final class DoseLayout {

    private static final float BOX_GAP = 8;
    private static final float BOX_PADDING = 7;
    private static final float ROW_GAP = 2;
    private static final float WORD_GAP = 4;
    private static final float CHIP_GAP = 14;

    /** The narrowest box in which "At most, 6 times a week" needs two lines and no more. */
    private static final float NARROWEST_BOX = 110;

    private final Columns columns;
    private final TypeScale type;

    DoseLayout(Columns columns) {
        this.columns = columns;
        this.type = columns.type();
    }

    /** Boxes of one size in rows, each label over its figure. */
    List<Piece> boxes(float gap, Area area, List<Fact> doses, Tag table) {
        List<Piece> pieces = new ArrayList<>();
        int inRow = boxesInRow(doses.size(), area.width());
        float width = (area.width() - (inRow - 1) * BOX_GAP) / inRow;
        for (int i = 0; i < doses.size(); i += inRow) {
            List<Fact> row = doses.subList(i, Math.min(i + inRow, doses.size()));
            pieces.add(boxRow(area, row, table, width).below(i == 0 ? gap : BOX_GAP));
        }
        return Columns.keptWithNext(pieces);
    }

    /** As many as there is room for, or one less where that leaves no box alone in its row. */
    private int boxesInRow(int boxes, float width) {
        int most = Math.max(1, (int) ((width + BOX_GAP) / (type.wide(NARROWEST_BOX) + BOX_GAP)));
        boolean alone = most > 2 && boxes > most && (boxes % most == 1 || boxes == 2 * (most - 1));
        return alone ? most - 1 : Math.min(most, Math.max(boxes, 2));
    }

    private Piece boxRow(Area area, List<Fact> doses, Tag table, float width) {
        List<Broken> cells = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < doses.size(); i++) {
            Tag row = table.child("TR");
            float left = area.left() + i * (width + BOX_GAP) + BOX_PADDING;
            float inside = width - 2 * BOX_PADDING;
            Tag name = row.child("TH").scope("Row");
            Broken label = columns.broken(
                    new Column(left, inside, name, type.body(), doses.get(i).label()));
            Broken value = columns.broken(new Column(
                    left, inside, row.child("TD"), type.name(), doses.get(i).value()));
            cells.add(label);
            cells.add(value);
            height = Math.max(height, label.height() + value.height());
        }
        float tall = height + 2 * BOX_PADDING - 2;
        return new Piece(0, tall, true, (canvas, top) -> {
            for (int i = 0; i < cells.size(); i += 2) {
                Broken label = cells.get(i);
                float left = label.column().left() - BOX_PADDING;
                canvas.ornament(Signs.box(left, top - tall, width, tall, 1));
                label.drawAll(canvas, top - BOX_PADDING + 2);
                cells.get(i + 1).drawAll(canvas, top - BOX_PADDING + 2 - label.height());
            }
        });
    }

    /** A panel's rows: label and figure side by side, a thin rule between; its frame is as tall as what stands beside it. */
    Panel panel(Area area, List<Fact> doses, Tag table) {
        Area inside = area.inside(BOX_PADDING);
        float label = type.wide(78);
        List<Broken> cells = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        for (Fact dose : doses) {
            Tag row = table.child("TR");
            Tag name = row.child("TH").scope("Row");
            Broken first = columns.broken(new Column(inside.left(), label - 6, name, type.body(), dose.label()));
            Area rest = inside.behind(label);
            Broken second =
                    columns.broken(new Column(rest.left(), rest.width(), row.child("TD"), type.strong(), dose.value()));
            cells.add(first);
            cells.add(second);
            heights.add(Math.max(first.height(), second.height()) + 2 * ROW_GAP);
        }
        return new Panel(area, cells, heights);
    }

    /** The rows of a panel, ready to be drawn. */
    record Panel(Area area, List<Broken> cells, List<Float> heights) {

        float height() {
            return (float) heights.stream().mapToDouble(Float::doubleValue).sum() + 2 * ROW_GAP;
        }

        void draw(TaggedCanvas canvas, float top, float tall) {
            canvas.ornament(Signs.box(area.left(), top - tall, area.width(), tall, 1));
            float at = top - (tall - height()) / 2 - ROW_GAP;
            Area inside = area.inside(BOX_PADDING);
            for (int row = 0; row < heights.size(); row++) {
                if (row > 0) {
                    canvas.ornament(Signs.rule(inside.left(), inside.left() + inside.width(), at, 0.5f));
                }
                cells.get(2 * row).drawAll(canvas, at - ROW_GAP);
                cells.get(2 * row + 1).drawAll(canvas, at - ROW_GAP);
                at -= heights.get(row);
            }
        }
    }

    /** Labels and figures one after the other, as words in lines. */
    List<Piece> line(float gap, Area area, List<Fact> doses, Tag table) {
        List<List<Broken>> lines = new ArrayList<>();
        float used = area.width() + 1;
        for (Fact dose : doses) {
            float label = columns.width(dose.label(), type.body()) + WORD_GAP;
            float value = columns.width(dose.value(), type.strong());
            float wide = Math.min(label + value, area.width());
            if (used + wide > area.width()) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            Tag row = table.child("TR");
            Tag name = row.child("TH").scope("Row");
            float left = area.left() + used;
            lines.getLast().add(columns.broken(new Column(left, label, name, type.body(), dose.label())));
            lines.getLast()
                    .add(columns.broken(
                            new Column(left + label, wide - label + 1, row.child("TD"), type.strong(), dose.value())));
            used += wide + CHIP_GAP;
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Broken> line : lines) {
            float height = line.stream().map(Broken::height).max(Float::compare).orElse(0f);
            pieces.add(new Piece(
                    pieces.isEmpty() ? gap : 0,
                    height,
                    true,
                    (canvas, top) -> line.forEach(words -> words.drawAll(canvas, top))));
        }
        return pieces;
    }
}
