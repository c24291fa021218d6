package org.homespine.handouts.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.homespine.figures.Drawing;
import org.homespine.handouts.domain.Block.Exercise;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.HeldExercise;
import org.homespine.handouts.pdf.BlockLayout.Area;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;

/** Lays an exercise out as a card: number and name, why, dose boxes, steps, what else matters. */
final class CardLayout {

    private static final int MOST_IN_ROW = 4;
    private static final float BOX_GAP = 8;
    private static final float BOX_PADDING = 7;
    private static final float PLATE = 26;
    private static final float NUMBER = 26;

    /** Height of the room for a picture: 38 mm. */
    private static final float PICTURE = 108;

    private static final float SMALL_OCTAGON = 8;

    private final Columns columns;
    private final Area area;

    CardLayout(Columns columns, Area area) {
        this.columns = columns;
        this.area = area;
    }

    List<Piece> pieces(Exercise exercise, Tag sect) {
        List<Piece> pieces = new ArrayList<>(name(exercise.number(), exercise.name(), sect));
        pieces.addAll(Columns.keptWithNext(text(5, sect.child("P"), Style.BODY, exercise.why())));
        Drawing picture = exercise.picture();
        if (picture != null) {
            pieces.add(picture(picture, sect.child("Figure").alt(columns.clean(picture.alt()))));
        }
        pieces.addAll(doses(exercise.doses(), sect));
        if (!exercise.steps().isEmpty()) {
            pieces.addAll(steps(exercise.steps(), sect.child("L").listNumbering("Decimal")));
        }
        float gap = 10;
        for (Fact fact : exercise.facts()) {
            pieces.addAll(fact(gap, fact, sect.child("P")));
            gap = 2;
        }
        if (!exercise.takeCare().isEmpty()) {
            Fact care = new Fact(exercise.takeCareHeading(), String.join(" ", exercise.takeCare()));
            pieces.addAll(fact(gap, care, sect.child("P")));
        }
        pieces.addAll(stopIf(exercise.stopIf(), sect.child("P")));
        return pieces;
    }

    List<Piece> pieces(HeldExercise held, Tag sect) {
        List<Piece> pieces = new ArrayList<>(name(held.number(), held.name(), sect));
        pieces.addAll(text(5, sect.child("P"), Style.STRONG, held.held()));
        return pieces;
    }

    private List<Piece> name(int number, String name, Tag sect) {
        Tag heading = sect.child("H3");
        String digits = Integer.toString(number);
        Column column = new Column(area.left(), PLATE, heading.child("Span"), Style.STRONG, digits);
        Broken label = columns.broken(column);
        float indent = PLATE + 10;
        Tag words = heading.child("Span");
        List<Piece> lines =
                columns.pieces(2, new Column(area.left() + indent, area.width() - indent, words, Style.NAME, name));
        return Columns.keptWithNext(Columns.besideFirst(lines, (canvas, top) -> {
            float bottom = top - Style.NAME.leading() / 2f - PLATE / 2;
            canvas.ornament(Signs.plate(area.left(), bottom, PLATE, PLATE));
            float middle = (PLATE - canvas.width(digits, Style.STRONG)) / 2;
            label.at(area.left() + middle)
                    .draw(canvas, 0, bottom + PLATE / 2 + Style.STRONG.leading() / 2f, Color.WHITE);
        }));
    }

    /** All pictures take the same room, whatever they show. */
    private Piece picture(Drawing drawing, Tag figure) {
        float scale = PictureSign.scale(drawing, area.width(), PICTURE);
        float width = (float) drawing.width() * scale;
        float height = (float) drawing.height() * scale;
        float left = area.left() + (area.width() - width) / 2;
        return new Piece(8, PICTURE, true, (canvas, top) -> {
            float bottom = top - (PICTURE + height) / 2;
            figure.boundingBox(left, bottom, left + width, bottom + height);
            canvas.figure(figure, PictureSign.of(drawing, left, bottom, scale));
        });
    }

    private List<Piece> doses(List<Fact> doses, Tag sect) {
        List<Piece> pieces = new ArrayList<>();
        Tag table = sect.child("Table");
        int inRow = boxesInRow(doses.size());
        float width = (area.width() - (inRow - 1) * BOX_GAP) / inRow;
        for (int i = 0; i < doses.size(); i += inRow) {
            List<Fact> row = doses.subList(i, Math.min(i + inRow, doses.size()));
            pieces.add(boxes(row, table, width).below(i == 0 ? 10 : BOX_GAP));
        }
        return Columns.keptWithNext(pieces);
    }

    /** Four, or three where that leaves no box alone in its row. */
    private static int boxesInRow(int boxes) {
        return boxes > MOST_IN_ROW && (boxes % MOST_IN_ROW == 1 || boxes == 6) ? MOST_IN_ROW - 1 : MOST_IN_ROW;
    }

    private Piece boxes(List<Fact> doses, Tag table, float width) {
        List<Broken> cells = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < doses.size(); i++) {
            Tag row = table.child("TR");
            float left = area.left() + i * (width + BOX_GAP) + BOX_PADDING;
            float inside = width - 2 * BOX_PADDING;
            Tag name = row.child("TH").scope("Row");
            Broken label = columns.broken(
                    new Column(left, inside, name, Style.BODY, doses.get(i).label()));
            Broken value = columns.broken(new Column(
                    left, inside, row.child("TD"), Style.NAME, doses.get(i).value()));
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
                drawAll(canvas, label, top - BOX_PADDING + 2);
                drawAll(canvas, cells.get(i + 1), top - BOX_PADDING + 2 - label.height());
            }
        });
    }

    private static void drawAll(TaggedCanvas canvas, Broken text, float top) {
        for (int line = 0; line < text.lines().size(); line++) {
            text.draw(canvas, line, top - line * text.column().style().leading());
        }
    }

    private List<Piece> steps(List<String> steps, Tag list) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Tag item = list.child("LI");
            pieces.addAll(columns.pieces(
                    i == 0 ? 10 : 2,
                    new Column(area.left(), NUMBER, item.child("Lbl"), Style.STRONG, (i + 1) + "."),
                    new Column(
                            area.left() + NUMBER,
                            area.width() - NUMBER,
                            item.child("LBody"),
                            Style.BODY,
                            steps.get(i))));
        }
        return pieces;
    }

    private List<Piece> fact(float gap, Fact fact, Tag paragraph) {
        float label = BlockLayout.LABEL;
        return columns.pieces(
                gap,
                new Column(area.left(), label - 8, paragraph.child("Span"), Style.STRONG, fact.label()),
                new Column(
                        area.left() + label, area.width() - label, paragraph.child("Span"), Style.BODY, fact.value()));
    }

    private List<Piece> stopIf(String sentence, Tag paragraph) {
        float indent = 2 * SMALL_OCTAGON + 8;
        List<Piece> lines = columns.pieces(
                10, new Column(area.left() + indent, area.width() - indent, paragraph, Style.STRONG, sentence));
        return Columns.besideFirst(
                lines,
                (canvas, top) -> canvas.ornament(
                        Signs.octagon(area.left() + SMALL_OCTAGON, top - Style.STRONG.leading() / 2f, SMALL_OCTAGON)));
    }

    private List<Piece> text(float gap, Tag tag, Style style, String text) {
        return columns.pieces(gap, new Column(area.left(), area.width(), tag, style, text));
    }
}
