package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.domain.Block;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.domain.Block.Mark;
import org.homespine.handouts.domain.Block.Numbered;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;
import org.homespine.handouts.pdf.Group.Frame;

/** Lays the blocks of a handout out in groups, on one grid. */
final class BlockLayout {

    private static final float LABEL_GAP = 16;
    private static final float INDENT = 18;
    private static final float GAP = 14;
    private static final float SECTION_GAP = 20;
    private static final float OCTAGON = 20;
    private static final float NUMBER = 26;

    private final Columns columns;
    private final TypeScale type;
    private final Tag document;
    private final Area area;
    private final float pageHeight;
    private final Layout layout;

    BlockLayout(Columns columns, Tag document, Area area, float pageHeight, Layout layout) {
        this.columns = columns;
        this.type = columns.type();
        this.document = document;
        this.area = area;
        this.pageHeight = pageHeight;
        this.layout = layout;
    }

    List<Group> groups(List<Block> blocks) {
        List<Group> groups = new ArrayList<>();
        for (Block block : blocks) {
            groups.add(group(block));
        }
        return groups;
    }

    /** A sentence below everything else. */
    Group remark(String text) {
        return Group.of(SECTION_GAP, Frame.CARD, paragraph(0, Frame.CARD, text, type.strong()));
    }

    private Group group(Block block) {
        return switch (block) {
            case Block.Title title -> title(title);
            case Block.MainMessage message -> message(message);
            case Block.EmergencyBox box -> emergency(box);
            case Block.Note note -> note(note);
            case Block.Heading heading ->
                Group.of(SECTION_GAP, Frame.NONE, heading("H2", heading.text(), Frame.NONE))
                        .keptWithNext();
            case Block.Exercise exercise -> card(exercise);
            case Block.ListedExercise listed -> card(cards().pieces(listed, sect()));
            // What is held needs no room of its own on a page.
            case Block.HeldExercise held -> Group.of(cardFrame().padding(), cardFrame(), cards().pieces(held, sect()));
            case Block.Names names -> names(names);
            case Block.Rules rules -> rules(rules);
            case Block.Log log -> log(log);
            case Block.Contact contact -> contact(contact);
        };
    }

    /** What does not fit on a page below the heading is laid out more closely. */
    private Group card(Block.Exercise exercise) {
        Group card = card(cards().pieces(exercise, layout, sect()));
        float most = pageHeight - type.message().leading() - card.gap();
        return layout == Layout.ONE_A_PAGE && card.height() > most
                ? card(cards().pieces(exercise, Layout.TWO_A_PAGE, sect()))
                : card;
    }

    private CardLayout cards() {
        return new CardLayout(columns, inside(cardFrame()));
    }

    private Group card(List<Piece> pieces) {
        Frame frame = cardFrame();
        return Group.exercise(frame.padding(), frame, pieces);
    }

    private Frame cardFrame() {
        return switch (layout) {
            case ONE_A_PAGE, TWO_A_PAGE, LOG -> Frame.CARD;
            case FOUR_A_PAGE, LIST -> Frame.SMALL_CARD;
        };
    }

    private Group title(Block.Title title) {
        List<Piece> pieces = new ArrayList<>(clinic(title));
        pieces.addAll(columns.pieces(
                2, new Column(area.left(), area.width(), document.child("H1"), type.title(), title.title())));
        Tag table = document.child("Table");
        float half = area.width() / 2;
        float label = 0;
        for (Fact fact : title.facts()) {
            label = Math.max(label, columns.width(fact.label(), type.body()) + LABEL_GAP);
        }
        for (int i = 0; i < title.facts().size(); i += 2) {
            Tag row = table.child("TR");
            List<Column> cells = new ArrayList<>();
            for (int side = 0; side < 2 && i + side < title.facts().size(); side++) {
                Fact fact = title.facts().get(i + side);
                float x = area.left() + side * half;
                cells.add(new Column(x, label - 8, row.child("TH").scope("Row"), type.body(), fact.label()));
                cells.add(new Column(x + label, half - label - 6, row.child("TD"), type.strong(), fact.value()));
            }
            pieces.addAll(columns.pieces(i == 0 ? 6 : 2, cells.toArray(Column[]::new)));
        }
        return Group.of(0, Frame.NONE, pieces);
    }

    private List<Piece> clinic(Block.Title title) {
        Mark mark = title.logo();
        if (mark == null) {
            return paragraph(0, Frame.NONE, title.clinic(), type.strong());
        }
        LogoSign logo = LogoSign.of(mark.logo());
        Tag figure = document.child("Figure").alt(mark.alt());
        Area rest = area.behind(logo.width() + 12);
        Broken name = columns.broken(
                new Column(rest.left(), rest.width(), document.child("P"), type.strong(), title.clinic()));
        float height = Math.max(logo.height(), name.height());
        return List.of(new Piece(0, height, true, (canvas, top) -> {
            float bottom = top - (height + logo.height()) / 2;
            canvas.figure(figure, area.left(), bottom, logo.width(), logo.height(), logo.shape());
            name.drawAll(canvas, top - (height - name.height()) / 2);
        }));
    }

    private Group message(Block.MainMessage message) {
        List<Piece> pieces = new ArrayList<>(heading("H2", message.text(), Frame.BAND));
        for (String note : message.notes()) {
            pieces.addAll(paragraph(4, Frame.BAND, note, type.body()));
        }
        return Group.of(GAP, Frame.BAND, pieces);
    }

    private Group emergency(Block.EmergencyBox box) {
        Tag sect = sect();
        Area here = inside(Frame.HEAVY);
        Tag sign = sect.child("Figure").alt(box.signAlt());
        Area rest = here.behind(2 * OCTAGON + 12);
        Broken words =
                columns.broken(new Column(rest.left(), rest.width(), sect.child("H2"), type.message(), box.heading()));
        float height = Math.max(words.height(), 2 * OCTAGON);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(0, height, true, (canvas, top) -> {
            float middle = top - height / 2;
            canvas.figure(
                    sign,
                    here.left(),
                    middle - OCTAGON,
                    2 * OCTAGON,
                    2 * OCTAGON,
                    Signs.octagon(OCTAGON, OCTAGON, OCTAGON));
            words.drawAll(canvas, middle + words.height() / 2);
        }));
        pieces.addAll(list(6, here, sect, box.signs()));
        pieces.addAll(columns.pieces(
                7, new Column(here.left(), here.width(), sect.child("P"), type.message(), box.whatToDo())));
        pieces.addAll(
                columns.pieces(2, new Column(here.left(), here.width(), sect.child("P"), type.strong(), box.advice())));
        return Group.of(GAP, Frame.HEAVY, pieces);
    }

    private Group note(Block.Note note) {
        List<Piece> pieces = new ArrayList<>(heading("H2", note.heading(), Frame.CARD));
        pieces.addAll(paragraph(4, Frame.CARD, note.text(), type.body()));
        return Group.of(GAP, Frame.CARD, pieces);
    }

    /** Two names in a line in clear print, one in large print. */
    private Group names(Block.Names names) {
        List<Piece> pieces = new ArrayList<>(heading("H2", names.heading(), Frame.NONE));
        Tag list = document.child("L").listNumbering("Decimal");
        int inLine = type.wide(1) > 1 ? 1 : 2;
        float wide = area.width() / inLine;
        float number = type.wide(NUMBER);
        for (int i = 0; i < names.names().size(); i += inLine) {
            List<Column> cells = new ArrayList<>();
            for (int side = 0; side < inLine && i + side < names.names().size(); side++) {
                Numbered named = names.names().get(i + side);
                Tag item = list.child("LI");
                float x = area.left() + side * wide;
                String digits = Integer.toString(named.number());
                cells.add(new Column(x, number, item.child("Lbl"), type.strong(), digits));
                cells.add(new Column(x + number, wide - number - 8, item.child("LBody"), type.body(), named.name()));
            }
            pieces.addAll(columns.pieces(3, cells.toArray(Column[]::new)));
        }
        return Group.of(SECTION_GAP, Frame.NONE, pieces);
    }

    private Group rules(Block.Rules rules) {
        List<Piece> pieces = new ArrayList<>(heading("H2", rules.heading(), Frame.CARD));
        pieces.addAll(list(6, inside(Frame.CARD), document, rules.rules()));
        return Group.of(SECTION_GAP, Frame.CARD, pieces);
    }

    private Group log(Block.Log log) {
        List<Piece> pieces = new ArrayList<>(heading("H2", log.heading(), Frame.NONE));
        for (String howTo : log.howTo()) {
            pieces.addAll(Columns.keptWithNext(paragraph(4, Frame.NONE, howTo, type.body())));
        }
        LogLayout grid = new LogLayout(columns, area, log);
        Tag table = document.child("Table");
        pieces.add(grid.head(table));
        pieces.addAll(grid.rows(table));
        return Group.of(SECTION_GAP, Frame.NONE, pieces).goingOnBelow(grid.headAgain());
    }

    private Group contact(Block.Contact contact) {
        List<Piece> pieces = new ArrayList<>(heading("H2", contact.heading(), Frame.NONE));
        pieces.addAll(new ContactLayout(columns, area).pieces(contact, document));
        for (String remark : contact.remarks()) {
            pieces.addAll(paragraph(8, Frame.NONE, remark, type.body()));
        }
        return Group.of(SECTION_GAP, Frame.NONE, pieces);
    }

    private List<Piece> heading(String role, String text, Frame frame) {
        Area here = inside(frame);
        return Columns.keptWithNext(
                columns.pieces(0, new Column(here.left(), here.width(), document.child(role), type.message(), text)));
    }

    private List<Piece> paragraph(float gap, Frame frame, String text, Style style) {
        Area here = inside(frame);
        return columns.pieces(gap, new Column(here.left(), here.width(), document.child("P"), style, text));
    }

    private List<Piece> list(float gap, Area here, Tag parent, List<String> items) {
        Tag list = parent.child("L").listNumbering("Square");
        List<Piece> pieces = new ArrayList<>();
        Area rest = here.behind(INDENT);
        for (String item : items) {
            Tag body = list.child("LI").child("LBody");
            pieces.addAll(Columns.besideFirst(
                    columns.pieces(
                            pieces.isEmpty() ? gap : 2, new Column(rest.left(), rest.width(), body, type.body(), item)),
                    (canvas, top) -> canvas.ornament(
                            Signs.bullet(here.left() + 2, top - type.body().leading() / 2))));
        }
        return pieces;
    }

    private Tag sect() {
        return document.child("Sect");
    }

    private Area inside(Frame frame) {
        return frame == Frame.BAND ? area : area.inside(frame.padding());
    }
}
