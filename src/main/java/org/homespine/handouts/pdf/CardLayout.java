package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.handouts.domain.Block.Exercise;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.Foreign;
import org.homespine.handouts.domain.Block.HeldExercise;
import org.homespine.handouts.domain.Block.ListedExercise;
import org.homespine.handouts.domain.Block.Pictures;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.pdf.DoseLayout.Panel;
import org.homespine.handouts.pdf.ExerciseParts.Drawn;
import org.jspecify.annotations.Nullable;

/** Lays an exercise out as a card, as closely as its page asks for: number and name, picture, dose, steps, what else matters. */
final class CardLayout {

    /** Height of the room for a picture on a page of its own: 56 mm. */
    private static final float LARGE_PICTURE = 158;

    /** And on a page with another exercise: 33 mm. */
    private static final float PICTURE = 94;

    /** And with three others: 25 mm, the least at which the pictures still read. */
    private static final float SMALL_PICTURE = 71;

    private static final float SMALL_PICTURE_WIDTH = 150;
    private static final float PANEL = 192;
    private static final float GUTTER = 12;

    private static final float MOST_BESIDE = 200;

    /** So many characters of a fact pass as a figure. */
    private static final int SHORT_FACT = 24;

    /** Below this the positions side by side become too small to tell, and the one that matters most is shown. */
    private static final float LEAST_HEIGHT = 18;

    private final TypeScale type;
    private final ExerciseParts parts;
    private final DoseLayout doses;
    private final Area area;

    CardLayout(Columns columns, Area area) {
        this.type = columns.type();
        this.parts = new ExerciseParts(columns);
        this.doses = new DoseLayout(columns);
        this.area = area;
    }

    List<Piece> pieces(Exercise exercise, Layout layout, Tag sect) {
        return switch (layout) {
            case ONE_A_PAGE -> tall(exercise, sect);
            case TWO_A_PAGE -> half(exercise, sect);
            case FOUR_A_PAGE, LIST, LOG -> quarter(exercise, sect);
        };
    }

    List<Piece> pieces(HeldExercise held, Tag sect) {
        List<Piece> pieces = new ArrayList<>(parts.name(area, held.number(), held.name(), null, sect));
        pieces.addAll(parts.text(5, area, sect.child("P"), type.strong(), held.held()));
        return pieces;
    }

    List<Piece> pieces(ListedExercise listed, Tag sect) {
        Foreign foreign = listed.foreign();
        List<Piece> pieces = new ArrayList<>(parts.name(area, listed.number(), listed.name(), foreign, sect));
        pieces.addAll(doses.line(4, area, figures(listed.doses(), listed.facts()), sect.child("Table")));
        pieces.addAll(parts.foreign(area, foreign, sect));
        pieces.addAll(runIn(listed.facts(), listed.takeCareHeading(), listed.takeCare(), foreign, sect));
        return pieces;
    }

    private List<Piece> tall(Exercise exercise, Tag sect) {
        List<Piece> pieces = new ArrayList<>(named(exercise, sect));
        Pictures pictures = exercise.pictures();
        if (pictures != null) {
            Drawn drawn = parts.drawn(area, LARGE_PICTURE, pictures, sect.child("Figure"));
            pieces.add(new Piece(10, LARGE_PICTURE, true, drawn::draw));
        }
        pieces.addAll(doses.boxes(14, area, exercise.doses(), sect.child("Table")));
        pieces.addAll(below(14, exercise, sect));
        return pieces;
    }

    private List<Piece> half(Exercise exercise, Tag sect) {
        List<Piece> pieces = new ArrayList<>(named(exercise, sect));
        Pictures pictures = exercise.pictures();
        if (pictures == null) {
            pieces.addAll(doses.boxes(8, area, exercise.doses(), sect.child("Table")));
        } else {
            pieces.add(pictureAndDoses(exercise, pictures, sect));
        }
        pieces.addAll(below(6, exercise, sect));
        return pieces;
    }

    /** The picture, and as tall as it the panel with the dose. */
    private Piece pictureAndDoses(Exercise exercise, Pictures pictures, Tag sect) {
        float panelWidth = type.wide(PANEL);
        Area left = area.first(area.width() - panelWidth - GUTTER);
        Tag figure = sect.child("Figure");
        Panel panel = doses.panel(area.behind(left.width() + GUTTER), exercise.doses(), sect.child("Table"));
        float height = Math.max(PICTURE, panel.height());
        Drawn drawn = parts.drawn(left, height, pictures, figure);
        return new Piece(6, height, true, (canvas, top) -> {
            drawn.draw(canvas, top);
            panel.draw(canvas, top, height);
        });
    }

    /** The picture stands beside the name; what is told in sentences has the whole width. */
    private List<Piece> quarter(Exercise exercise, Tag sect) {
        Foreign foreign = exercise.foreign();
        Pictures pictures = exercise.pictures();
        Area right = pictures == null ? area : area.behind(SMALL_PICTURE_WIDTH + GUTTER);
        List<Piece> beside = new ArrayList<>(parts.name(right, exercise.number(), exercise.name(), foreign, sect));
        Tag figure = sect.child("Figure");
        beside.addAll(doses.line(4, right, figures(exercise.doses(), exercise.facts()), sect.child("Table")));
        List<Piece> pieces = new ArrayList<>();
        if (pictures == null) {
            pieces.addAll(Columns.keptWithNext(beside));
        } else {
            pieces.addAll(besidePicture(pictures, figure, beside));
        }
        pieces.addAll(parts.foreign(area, foreign, sect));
        pieces.addAll(parts.runInSteps(4, area, exercise.steps(), foreign, sect));
        pieces.addAll(runIn(exercise.facts(), exercise.takeCareHeading(), exercise.takeCare(), foreign, sect));
        pieces.addAll(parts.stopIf(3, area, exercise.stopIf(), foreign, sect));
        return pieces;
    }

    private List<Piece> runIn(
            List<Fact> facts, String careHeading, List<String> cautions, @Nullable Foreign foreign, Tag sect) {
        List<Piece> pieces = new ArrayList<>();
        sentences(facts).forEach(fact -> pieces.addAll(parts.runIn(2, area, fact, null, sect)));
        if (!cautions.isEmpty()) {
            Fact care = new Fact(careHeading, String.join(" ", cautions));
            pieces.addAll(parts.runIn(2, area, care, foreign, sect));
        }
        return pieces;
    }

    /** A name that goes on and on stands below the picture instead, so that it can go over pages. */
    private List<Piece> besidePicture(Pictures pictures, Tag figure, List<Piece> beside) {
        Area room = area.first(SMALL_PICTURE_WIDTH);
        Drawn all = parts.drawn(room, SMALL_PICTURE, pictures, figure);
        Drawn drawn =
                all.height() < LEAST_HEIGHT ? parts.drawnAlone(room, SMALL_PICTURE, pictures.small(), figure) : all;
        Stack stack = Stack.of(beside);
        if (stack.height() <= MOST_BESIDE) {
            float height = Math.max(SMALL_PICTURE, stack.height());
            return List.of(new Piece(0, height, true, (canvas, top) -> {
                stack.draw(canvas, top);
                drawn.draw(canvas, top);
            }));
        }
        List<Piece> pieces = new ArrayList<>(Columns.keptWithNext(beside));
        pieces.addFirst(new Piece(0, SMALL_PICTURE, true, drawn::draw));
        return pieces;
    }

    /** What is short enough to stand among the figures of the dose. */
    private List<Fact> figures(List<Fact> doses, List<Fact> facts) {
        return Stream.concat(doses.stream(), facts.stream().filter(this::isShort))
                .toList();
    }

    private List<Fact> sentences(List<Fact> facts) {
        return facts.stream().filter(fact -> !isShort(fact)).toList();
    }

    private boolean isShort(Fact fact) {
        return fact.value().length() <= SHORT_FACT && fact.value().indexOf('\n') < 0;
    }

    private List<Piece> named(Exercise exercise, Tag sect) {
        Foreign foreign = exercise.foreign();
        List<Piece> pieces = new ArrayList<>(parts.name(area, exercise.number(), exercise.name(), foreign, sect));
        pieces.addAll(parts.foreign(area, foreign, sect));
        if (!exercise.why().isBlank()) {
            Tag why = ExerciseParts.said(sect.child("P"), foreign);
            pieces.addAll(parts.text(4, area, why, type.body(), exercise.why()));
        }
        return Columns.keptWithNext(pieces);
    }

    private List<Piece> below(float gap, Exercise exercise, Tag sect) {
        Foreign foreign = exercise.foreign();
        List<Piece> pieces = new ArrayList<>(parts.steps(gap, area, exercise.steps(), foreign, sect));
        List<Fact> few = exercise.facts().stream().filter(this::isShort).toList();
        pieces.addAll(doses.line(gap, area, few, sect.child("Table")));
        pieces.addAll(parts.facts(few.isEmpty() ? gap : 2, area, sentences(exercise.facts()), sect));
        pieces.addAll(parts.takeCare(
                exercise.facts().isEmpty() ? gap : 2,
                area,
                exercise.takeCareHeading(),
                exercise.takeCare(),
                foreign,
                sect));
        pieces.addAll(parts.stopIf(gap, area, exercise.stopIf(), foreign, sect));
        return pieces;
    }
}
