package org.homespine.handouts.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homespine.figures.Drawing;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.Foreign;
import org.homespine.handouts.domain.Block.Pictures;
import org.homespine.handouts.domain.Block.Pose;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;
import org.jspecify.annotations.Nullable;

/** The parts of which every layout makes an exercise. */
final class ExerciseParts {

    private static final float PLATE = 26;
    private static final float PLATE_GAP = 10;
    private static final float OCTAGON = 8;
    private static final float LABEL = 74;
    private static final float LABEL_GAP = 12;
    private static final float NUMBER = 24;
    private static final float RUN_GAP = 10;
    private static final float LEAST_ROOM = 60;

    private final Columns columns;
    private final TypeScale type;

    ExerciseParts(Columns columns) {
        this.columns = columns;
        this.type = columns.type();
    }

    /** The number on its black plate, and the name beside it. */
    List<Piece> name(Area area, int number, String name, @Nullable Foreign foreign, Tag sect) {
        Tag heading = sect.child("H3");
        String digits = Integer.toString(number);
        float plate = type.wide(PLATE);
        Broken label = columns.broken(new Column(area.left(), plate, heading.child("Span"), type.strong(), digits));
        Area rest = area.behind(plate + PLATE_GAP);
        Tag words = said(heading.child("Span"), foreign);
        List<Piece> lines = columns.pieces(2, new Column(rest.left(), rest.width(), words, type.name(), name));
        return Columns.keptWithNext(Columns.besideFirst(lines, (canvas, top) -> {
            float bottom = top - type.name().leading() / 2 - plate / 2;
            canvas.ornament(Signs.plate(area.left(), bottom, plate, plate));
            float middle = (plate - canvas.width(digits, type.strong())) / 2;
            label.at(area.left() + middle)
                    .draw(canvas, 0, bottom + plate / 2 + type.strong().leading() / 2, Color.WHITE);
        }));
    }

    /** That the words are in another language; empty where they are not. */
    List<Piece> foreign(Area area, @Nullable Foreign foreign, Tag sect) {
        return foreign == null ? List.of() : text(4, area, sect.child("P"), type.strong(), foreign.sentence());
    }

    /** The positions side by side in the middle of their room; all rooms of a layout are of one height. */
    Drawn drawn(Area area, float room, Pictures pictures, Tag figure) {
        List<Labelled> poses = new ArrayList<>();
        Tag said = figure.alt(columns.clean(pictures.small().alt()));
        for (Pose pose : pictures.poses()) {
            String numbers = numbers(pose.steps());
            Broken label = columns.broken(
                    new Column(0, columns.width(numbers, type.strong()) + 1, said, type.strong(), numbers));
            poses.add(new Labelled(label, pose));
        }
        return new Drawn(area, room, poses, said);
    }

    /** One position alone, which needs no number. */
    Drawn drawnAlone(Area area, float room, Drawing drawing, Tag figure) {
        Tag said = figure.alt(columns.clean(drawing.alt()));
        Broken none = columns.broken(new Column(0, 1, said, type.strong(), ""));
        return new Drawn(area, room, List.of(new Labelled(none, new Pose(drawing, List.of(), false))), said);
    }

    /** Of three steps or more the first and the last. */
    private static String numbers(List<Integer> steps) {
        return steps.size() < 3
                ? steps.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : steps.getFirst() + "–" + steps.getLast();
    }

    /** A position under the numbers of its steps. */
    record Labelled(Broken label, Pose pose) {}

    /** The positions of an exercise, ready to be drawn in one scale. */
    record Drawn(Area area, float room, List<Labelled> poses, Tag figure) {

        private static final float GAP = 10;
        private static final float CLOCK = 5.5f;

        /** How high the positions come out. */
        float height() {
            return (float) poses.getFirst().pose().drawing().height() * scale();
        }

        void draw(TaggedCanvas canvas, float top) {
            float scale = scale();
            float wide = (float) poses.getFirst().pose().drawing().width() * scale;
            float high = labelled() + height();
            float whole = poses.size() * (wide + GAP) - GAP;
            float first = area.left() + (area.width() - whole) / 2;
            float above = top - (room - high) / 2;
            canvas.bound(figure, first, above - high, whole, high);
            for (int i = 0; i < poses.size(); i++) {
                float left = first + i * (wide + GAP);
                label(canvas, poses.get(i), left, above);
                canvas.part(
                        figure,
                        left,
                        above - high,
                        wide,
                        PictureSign.of(poses.get(i).pose().drawing(), scale));
            }
        }

        private void label(TaggedCanvas canvas, Labelled labelled, float left, float top) {
            if (labelled.pose().steps().isEmpty()) {
                return;
            }
            Broken label = labelled.label();
            label.at(left).draw(canvas, 0, top);
            if (labelled.pose().held()) {
                float centerX = left + label.column().width() + 4 + CLOCK;
                float centerY = top - label.column().style().leading() / 2;
                canvas.ornament(Signs.clock(centerX, centerY, CLOCK));
            }
        }

        private float scale() {
            Drawing drawing = poses.getFirst().pose().drawing();
            float wide = (area.width() - (poses.size() - 1) * GAP) / poses.size();
            return PictureSign.scale(drawing, wide, room - labelled());
        }

        private float labelled() {
            Labelled first = poses.getFirst();
            return first.pose().steps().isEmpty()
                    ? 0
                    : first.label().column().style().leading();
        }
    }

    /** A numbered list, each step in its own lines. */
    List<Piece> steps(float gap, Area area, List<String> steps, @Nullable Foreign foreign, Tag sect) {
        Tag list = said(sect.child("L").listNumbering("Decimal"), foreign);
        float number = type.wide(NUMBER);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Tag item = list.child("LI");
            Area rest = area.behind(number);
            pieces.addAll(columns.pieces(
                    i == 0 ? gap : 1,
                    new Column(area.left(), number, item.child("Lbl"), type.strong(), (i + 1) + "."),
                    new Column(rest.left(), rest.width(), item.child("LBody"), type.body(), steps.get(i))));
        }
        return pieces;
    }

    /** A numbered list whose steps follow each other in the same lines. */
    List<Piece> runInSteps(float gap, Area area, List<String> steps, @Nullable Foreign foreign, Tag sect) {
        Tag list = said(sect.child("L").listNumbering("Decimal"), foreign);
        List<List<Piece.Drawing>> lines = new ArrayList<>();
        float used = area.width();
        for (int i = 0; i < steps.size(); i++) {
            Tag item = list.child("LI");
            String number = (i + 1) + ".";
            float wide = columns.width(number, type.strong()) + 4;
            if (used + RUN_GAP + wide + LEAST_ROOM > area.width()) {
                lines.add(new ArrayList<>());
                used = -RUN_GAP;
            }
            float at = used + RUN_GAP;
            Broken label = columns.broken(new Column(area.left() + at, wide, item.child("Lbl"), type.strong(), number));
            lines.getLast().add((canvas, top) -> label.draw(canvas, 0, top));
            Broken words = columns.broken(
                    new Column(area.left(), area.width(), item.child("LBody"), type.body(), steps.get(i)), at + wide);
            Broken first = words.at(area.left() + at + wide);
            for (int line = 0; line < words.lines().size(); line++) {
                if (line > 0) {
                    lines.add(new ArrayList<>());
                }
                Broken placed = line == 0 ? first : words;
                int which = line;
                lines.getLast().add((canvas, top) -> placed.draw(canvas, which, top));
            }
            String last = words.lines().isEmpty() ? "" : words.lines().getLast().text();
            used = columns.width(last, type.body()) + (words.lines().size() > 1 ? 0 : at + wide);
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Piece.Drawing> line : lines) {
            pieces.add(new Piece(
                    pieces.isEmpty() ? gap : 0,
                    type.body().leading(),
                    pieces.isEmpty() || pieces.size() == lines.size() - 2,
                    (canvas, top) -> line.forEach(words -> words.draw(canvas, top))));
        }
        return pieces;
    }

    List<Piece> facts(float gap, Area area, List<Fact> facts, Tag sect) {
        float label = labels(facts);
        List<Piece> pieces = new ArrayList<>();
        for (Fact fact : facts) {
            pieces.addAll(fact(pieces.isEmpty() ? gap : 2, area, label, fact, null, sect));
        }
        return pieces;
    }

    List<Piece> takeCare(
            float gap, Area area, String heading, List<String> cautions, @Nullable Foreign foreign, Tag sect) {
        if (cautions.isEmpty()) {
            return List.of();
        }
        Fact care = new Fact(heading, String.join(" ", cautions));
        return fact(gap, area, labels(List.of(care)), care, foreign, sect);
    }

    /** Label and words in the same lines, where room is short. */
    List<Piece> runIn(float gap, Area area, Fact fact, @Nullable Foreign foreign, Tag sect) {
        Tag paragraph = sect.child("P");
        float label = columns.width(fact.label(), type.strong()) + 6;
        Broken name =
                columns.broken(new Column(area.left(), label, paragraph.child("Span"), type.strong(), fact.label()));
        Broken words = columns.broken(
                new Column(
                        area.left(), area.width(), said(paragraph.child("Span"), foreign), type.body(), fact.value()),
                label);
        List<Piece> pieces = new ArrayList<>();
        for (int line = 0; line < words.lines().size(); line++) {
            int which = line;
            Broken placed = line == 0 ? words.at(area.left() + label) : words;
            pieces.add(new Piece(
                    line == 0 ? gap : 0,
                    type.body().leading(),
                    line == 0 && words.lines().size() > 1,
                    (canvas, top) -> {
                        if (which == 0) {
                            name.draw(canvas, 0, top);
                        }
                        placed.draw(canvas, which, top);
                    }));
        }
        return pieces;
    }

    /** The same width in every exercise, wider only where a label would break. */
    private float labels(List<Fact> facts) {
        float widest = type.wide(LABEL);
        for (Fact fact : facts) {
            widest = Math.max(widest, columns.width(fact.label(), type.strong()) + 1);
        }
        return widest + LABEL_GAP;
    }

    private List<Piece> fact(float gap, Area area, float label, Fact fact, @Nullable Foreign foreign, Tag sect) {
        Tag paragraph = sect.child("P");
        Area rest = area.behind(label);
        return columns.pieces(
                gap,
                new Column(area.left(), label - LABEL_GAP + 1, paragraph.child("Span"), type.strong(), fact.label()),
                new Column(
                        rest.left(), rest.width(), said(paragraph.child("Span"), foreign), type.body(), fact.value()));
    }

    /** When to stop, behind a small stop sign. */
    List<Piece> stopIf(float gap, Area area, String sentence, @Nullable Foreign foreign, Tag sect) {
        float radius = type.wide(OCTAGON);
        Area rest = area.behind(2 * radius + 8);
        Tag paragraph = said(sect.child("P"), foreign);
        List<Piece> lines =
                columns.pieces(gap, new Column(rest.left(), rest.width(), paragraph, type.strong(), sentence));
        return Columns.besideFirst(
                lines,
                (canvas, top) -> canvas.ornament(
                        Signs.octagon(area.left() + radius, top - type.strong().leading() / 2, radius)));
    }

    List<Piece> text(float gap, Area area, Tag tag, Style style, String text) {
        return columns.pieces(gap, new Column(area.left(), area.width(), tag, style, text));
    }

    static Tag said(Tag tag, @Nullable Foreign foreign) {
        return foreign == null ? tag : tag.language(foreign.language().toLanguageTag());
    }
}
