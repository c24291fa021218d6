package org.homespine.handouts.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.pdf.LineBreaker.Line;

/** Texts side by side, as pieces of one line each, so that any length finds its pages. */
final class Columns {

    /** Of so few lines none is alone on a page. */
    private static final int SHORT = 4;

    private final TypeScale type;
    private final Fonts fonts;
    private final PrintableText printable;
    private final LineBreaker breaker;

    Columns(TypeScale type, Fonts fonts, PrintableText printable, LineBreaker breaker) {
        this.type = type;
        this.fonts = fonts;
        this.printable = printable;
        this.breaker = breaker;
    }

    /** A text in its place on the page. */
    record Column(float left, float width, Tag tag, Style style, String text) {}

    /** A column's lines, ready to be drawn. */
    record Broken(Column column, Tag tag, List<Line> lines) {

        void draw(TaggedCanvas canvas, int line, float top) {
            draw(canvas, line, top, Color.BLACK);
        }

        void draw(TaggedCanvas canvas, int line, float top, Color ink) {
            if (line < lines.size()) {
                float baseline = top - column.style().baseline();
                canvas.text(tag, lines.get(line), column.style(), ink, column.left(), baseline);
            }
        }

        /** Draws all lines below each other. */
        void drawAll(TaggedCanvas canvas, float top) {
            for (int line = 0; line < lines.size(); line++) {
                draw(canvas, line, top - line * column.style().leading());
            }
        }

        /** The same lines, starting elsewhere. */
        Broken at(float left) {
            return new Broken(
                    new Column(left, column.width(), column.tag(), column.style(), column.text()), tag, lines);
        }

        float height() {
            return lines.size() * column.style().leading();
        }
    }

    TypeScale type() {
        return type;
    }

    String clean(String text) {
        return printable.of(text);
    }

    /** How wide a text of one line is. */
    float width(String text, Style style) {
        return style.width(fonts, printable.of(text));
    }

    Broken broken(Column column) {
        return broken(column, 0);
    }

    /** A column's lines of which the first begins so far from the left. */
    Broken broken(Column column, float indent) {
        String text = printable.of(column.text());
        Style style = column.style();
        List<Line> lines = breaker.lines(text, fonts.face(style), style.size(), column.width(), indent);
        // What runs from right to left is drawn as it looks and read as it is spoken.
        Tag tag = LineBreaker.mixed(text) ? column.tag().child("Span").actualText(text) : column.tag();
        return new Broken(column, tag, lines);
    }

    List<Piece> pieces(float gap, Column... columns) {
        List<Broken> broken = new ArrayList<>();
        int lines = 0;
        float leading = 0;
        for (Column column : columns) {
            Broken text = broken(column);
            broken.add(text);
            lines = Math.max(lines, text.lines().size());
            leading = Math.max(leading, column.style().leading());
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int line = i;
            boolean last = i == lines - 1;
            boolean kept = !last && (lines <= SHORT || i == 0 || i == lines - 2);
            pieces.add(new Piece(
                    i == 0 ? gap : 0,
                    leading,
                    kept,
                    (canvas, top) -> broken.forEach(text -> text.draw(canvas, line, top))));
        }
        return pieces;
    }

    /** The same pieces, with something drawn beside the first. */
    static List<Piece> besideFirst(List<Piece> pieces, Piece.Drawing drawing) {
        List<Piece> with = new ArrayList<>(pieces);
        Piece first = with.getFirst();
        with.set(0, new Piece(first.gap(), first.height(), first.keepWithNext(), (canvas, top) -> {
            drawing.draw(canvas, top);
            first.drawing().draw(canvas, top);
        }));
        return with;
    }

    /** The same pieces, all but the last kept with the next, and the last one too. */
    static List<Piece> keptWithNext(List<Piece> pieces) {
        return pieces.stream().map(Piece::keptWithNext).toList();
    }
}
