package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.domain.Block.Log;
import org.homespine.handouts.domain.Block.YesNo;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;
import org.openpdf.text.pdf.PdfContentByte;

/** Lays a log out as a grid: a row a day, a box for each exercise, and room for pain, signs and notes. */
final class LogLayout {

    /** Side of a box to write in: 9.2 mm, so that an unsteady hand finds it. */
    static final float BOX = 26;

    private static final float BOX_GAP = 4;
    private static final float ROW_PADDING = 3;
    private static final float CELL_GAP = 12;
    private static final float DAY = 70;
    private static final float PAIN_BOX = 40;
    private static final float LEAST_NOTES = 70;
    private static final float WORD_GAP = 4;

    private final Columns columns;
    private final TypeScale type;
    private final Log log;
    private final Area day;
    private final Area done;
    private final Area pain;
    private final Area signs;
    private final Area notes;
    private final int inLine;

    LogLayout(Columns columns, Area area, Log log) {
        this.columns = columns;
        this.type = columns.type();
        this.log = log;
        float dayWidth = type.wide(DAY);
        float painWidth = Math.max(PAIN_BOX, columns.width(log.pain(), type.strong()) + 1);
        float signsWidth = log.signs() == null ? 0 : signsWidth(log.signs());
        float fixed = dayWidth + painWidth + signsWidth + LEAST_NOTES + (log.signs() == null ? 3 : 4) * CELL_GAP;
        int most = Math.max(1, (int) ((area.width() - fixed + BOX_GAP) / (BOX + BOX_GAP)));
        int lines = Math.ceilDiv(log.numbers().size(), most);
        this.inLine = Math.ceilDiv(log.numbers().size(), lines);
        float doneWidth =
                Math.max(inLine * (BOX + BOX_GAP) - BOX_GAP, columns.width(log.exercises(), type.strong()) + 1);
        this.day = area.first(dayWidth);
        this.done = area.behind(dayWidth + CELL_GAP).first(doneWidth);
        this.pain = behind(area, done).first(painWidth);
        this.signs = behind(area, pain).first(signsWidth);
        this.notes = behind(area, log.signs() == null ? pain : signs);
    }

    private static Area behind(Area area, Area before) {
        return area.behind(before.left() + before.width() + CELL_GAP - area.left());
    }

    private float signsWidth(YesNo signs) {
        return columns.width(signs.yes(), type.body())
                + columns.width(signs.no(), type.body())
                + 2 * (BOX + WORD_GAP)
                + CELL_GAP;
    }

    /** The head, as it stands on the first page. */
    Piece head(Tag table) {
        Head head = headOf(table.child("TR"));
        return headPiece(8, head);
    }

    /** The head once more, for the eye alone. */
    Piece headAgain() {
        Head head = headOf(Tag.unread());
        return headPiece(0, head);
    }

    private Piece headPiece(float gap, Head head) {
        float right = notes.left() + notes.width();
        return new Piece(gap, head.height(), true, (canvas, top) -> {
            head.draw(canvas, top);
            canvas.ornament(Signs.rule(day.left(), right, top - head.height(), 1));
        });
    }

    List<Piece> rows(Tag table) {
        List<Piece> rows = new ArrayList<>();
        for (int i = 1; i <= log.days(); i++) {
            rows.add(row(i, table.child("TR")));
        }
        return rows;
    }

    private Head headOf(Tag row) {
        List<Broken> texts = new ArrayList<>();
        texts.add(headed(row.child("TH").scope("Column"), day, log.day()));
        Tag exercises = row.child("TH").scope("Column");
        Broken label = headed(exercises.child("Span"), done, log.exercises());
        List<Broken> numbers = new ArrayList<>();
        for (int i = 0; i < log.numbers().size(); i++) {
            String number = Integer.toString(log.numbers().get(i));
            float middle = (BOX - columns.width(number, type.strong())) / 2;
            numbers.add(columns.broken(
                    new Column(boxLeft(i) + middle, BOX, exercises.child("Span"), type.strong(), number)));
        }
        List<Broken> others = new ArrayList<>();
        others.add(headed(row.child("TH").scope("Column"), pain, log.pain()));
        if (log.signs() != null) {
            others.add(
                    headed(row.child("TH").scope("Column"), signs, log.signs().question()));
        }
        others.add(headed(row.child("TH").scope("Column"), notes, log.notes()));
        return new Head(
                texts.getFirst(),
                label,
                numbers,
                others,
                lines(),
                inLine,
                type.strong().leading());
    }

    private Broken headed(Tag tag, Area area, String text) {
        return columns.broken(new Column(area.left(), area.width(), tag, type.strong(), text));
    }

    /** The labels over the columns, with each exercise's number over its box. */
    private record Head(
            Broken day, Broken label, List<Broken> numbers, List<Broken> others, int lines, int inLine, float leading) {

        float height() {
            float tallest = label.height() + lines * leading;
            for (Broken other : others) {
                tallest = Math.max(tallest, other.height());
            }
            return Math.max(tallest, day.height()) + 2;
        }

        void draw(TaggedCanvas canvas, float top) {
            day.drawAll(canvas, top);
            label.drawAll(canvas, top);
            for (int i = 0; i < numbers.size(); i++) {
                numbers.get(i).drawAll(canvas, top - label.height() - i / inLine * leading);
            }
            others.forEach(other -> other.drawAll(canvas, top));
        }
    }

    private Piece row(int number, Tag row) {
        float height = lines() * (BOX + BOX_GAP) - BOX_GAP + 2 * ROW_PADDING;
        Broken label = columns.broken(new Column(
                day.left(), day.width(), row.child("TH").scope("Row"), type.body(), Integer.toString(number)));
        Tag ticks = row.child("TD");
        Tag painCell = row.child("TD");
        List<Broken> answers = new ArrayList<>();
        Tag signsCell = row.child("TD");
        YesNo asked = log.signs();
        if (asked != null) {
            answers.add(answer(signs.left(), signsCell, asked.yes()));
            answers.add(answer(noLeft(asked), signsCell, asked.no()));
        }
        Tag notesCell = row.child("TD");
        float right = notes.left() + notes.width();
        boolean kept = lines() <= 2 && (number == 1 || number == log.days() - 1);
        return new Piece(0, height, kept, (canvas, top) -> {
            canvas.ornament(Signs.rule(day.left(), right, top - height, 0.5f));
            float first = top - ROW_PADDING;
            float middle = first - BOX / 2 + type.body().leading() / 2;
            label.draw(canvas, 0, middle);
            canvas.boxes(ticks, pen -> tickBoxes(pen, first));
            canvas.boxes(painCell, pen -> box(pen, pain.left(), first, PAIN_BOX));
            for (Broken answer : answers) {
                answer.draw(canvas, 0, middle);
                float width = columns.width(answer.column().text(), type.body());
                canvas.ornament(pen -> box(pen, answer.column().left() + width + WORD_GAP, first, BOX));
            }
            canvas.boxes(notesCell, Signs.rule(notes.left(), right, top - height, 0.5f));
        });
    }

    private Broken answer(float left, Tag cell, String word) {
        return columns.broken(new Column(left, signs.width(), cell.child("Span"), type.body(), word));
    }

    private float noLeft(YesNo asked) {
        return signs.left() + columns.width(asked.yes(), type.body()) + WORD_GAP + BOX + CELL_GAP;
    }

    private void tickBoxes(PdfContentByte pen, float top) {
        for (int i = 0; i < log.numbers().size(); i++) {
            box(pen, boxLeft(i), top - i / inLine * (BOX + BOX_GAP), BOX);
        }
    }

    private static void box(PdfContentByte pen, float left, float top, float width) {
        pen.setLineWidth(1);
        pen.rectangle(left, top - BOX, width, BOX);
        pen.stroke();
    }

    private float boxLeft(int index) {
        return done.left() + index % inLine * (BOX + BOX_GAP);
    }

    private int lines() {
        return Math.ceilDiv(log.numbers().size(), inLine);
    }
}
