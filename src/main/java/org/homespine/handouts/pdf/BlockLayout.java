package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import org.homespine.handouts.domain.Block;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;
import org.homespine.handouts.pdf.Group.Frame;

/** Lays the blocks of a handout out in groups, on one grid: the text's width, with one indent and two label widths. */
final class BlockLayout {

    static final float LABEL = 82;
    private static final float WIDE_LABEL = 138;
    private static final float INDENT = 18;
    private static final float GAP = 16;
    private static final float SECTION_GAP = 24;
    private static final float OCTAGON = 21;

    private final Columns columns;
    private final Tag document;
    private final float left;
    private final float width;

    BlockLayout(Columns columns, Tag document, float left, float width) {
        this.columns = columns;
        this.document = document;
        this.left = left;
        this.width = width;
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
        return new Group(SECTION_GAP, Frame.CARD, paragraph(0, Frame.CARD, text, Style.STRONG), false);
    }

    private Group group(Block block) {
        return switch (block) {
            case Block.Title title -> title(title);
            case Block.MainMessage message -> message(message);
            case Block.EmergencyBox box -> emergency(box);
            case Block.Note note -> note(note);
            case Block.Heading heading ->
                new Group(SECTION_GAP, Frame.NONE, heading("H2", heading.text(), Frame.NONE), true);
            case Block.Exercise exercise ->
                new Group(GAP, Frame.CARD, new CardLayout(columns, area(Frame.CARD)).pieces(exercise, sect()), false);
            case Block.HeldExercise held ->
                new Group(GAP, Frame.CARD, new CardLayout(columns, area(Frame.CARD)).pieces(held, sect()), false);
            case Block.Rules rules -> rules(rules);
            case Block.Facts facts -> facts(facts);
            case Block.Code code -> code(code);
        };
    }

    private Group title(Block.Title title) {
        List<Piece> pieces = new ArrayList<>(paragraph(0, Frame.NONE, title.clinic(), Style.STRONG));
        pieces.addAll(columns.pieces(2, new Column(left, width, document.child("H1"), Style.TITLE, title.title())));
        Tag table = document.child("Table");
        float half = width / 2;
        for (int i = 0; i < title.facts().size(); i += 2) {
            Tag row = table.child("TR");
            List<Column> cells = new ArrayList<>();
            for (int side = 0; side < 2 && i + side < title.facts().size(); side++) {
                Fact fact = title.facts().get(i + side);
                float x = left + side * half;
                cells.add(new Column(x, LABEL - 8, row.child("TH").scope("Row"), Style.BODY, fact.label()));
                cells.add(new Column(x + LABEL, half - LABEL - 8, row.child("TD"), Style.STRONG, fact.value()));
            }
            pieces.addAll(columns.pieces(i == 0 ? 8 : 2, cells.toArray(Column[]::new)));
        }
        return new Group(0, Frame.NONE, pieces, false);
    }

    private Group message(Block.MainMessage message) {
        List<Piece> pieces = new ArrayList<>(heading("H2", message.text(), Frame.BAND));
        for (String note : message.notes()) {
            pieces.addAll(paragraph(6, Frame.BAND, note, Style.BODY));
        }
        return new Group(GAP, Frame.BAND, pieces, false);
    }

    private Group emergency(Block.EmergencyBox box) {
        Tag sect = sect();
        Area area = area(Frame.HEAVY);
        float indent = 2 * OCTAGON + 14;
        Tag sign = sect.child("Figure").alt(box.signAlt());
        Column heading =
                new Column(area.left() + indent, area.width() - indent, sect.child("H2"), Style.MESSAGE, box.heading());
        Broken words = columns.broken(heading);
        float height = Math.max(words.height(), 2 * OCTAGON);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(0, height, true, (canvas, top) -> {
            float middle = top - height / 2;
            float centerX = area.left() + OCTAGON;
            sign.boundingBox(centerX - OCTAGON, middle - OCTAGON, centerX + OCTAGON, middle + OCTAGON);
            canvas.figure(sign, Signs.octagon(centerX, middle, OCTAGON));
            for (int line = 0; line < words.lines().size(); line++) {
                words.draw(canvas, line, middle + words.height() / 2 - line * Style.MESSAGE.leading());
            }
        }));
        pieces.addAll(list(8, area, sect, box.signs(), Style.BODY));
        pieces.addAll(columns.pieces(
                8, new Column(area.left(), area.width(), sect.child("P"), Style.MESSAGE, box.whatToDo())));
        pieces.addAll(
                columns.pieces(2, new Column(area.left(), area.width(), sect.child("P"), Style.STRONG, box.advice())));
        return new Group(GAP, Frame.HEAVY, pieces, false);
    }

    private Group note(Block.Note note) {
        List<Piece> pieces = new ArrayList<>(heading("H2", note.heading(), Frame.CARD));
        pieces.addAll(paragraph(4, Frame.CARD, note.text(), Style.BODY));
        return new Group(GAP, Frame.CARD, pieces, false);
    }

    private Group rules(Block.Rules rules) {
        List<Piece> pieces = new ArrayList<>(heading("H2", rules.heading(), Frame.CARD));
        pieces.addAll(list(6, area(Frame.CARD), document, rules.rules(), Style.BODY));
        return new Group(SECTION_GAP, Frame.CARD, pieces, false);
    }

    private Group facts(Block.Facts facts) {
        List<Piece> pieces = new ArrayList<>(heading("H2", facts.heading(), Frame.NONE));
        Tag table = document.child("Table");
        for (Fact fact : facts.facts()) {
            Tag row = table.child("TR");
            Tag name = row.child("TH").scope("Row");
            pieces.addAll(columns.pieces(
                    5,
                    new Column(left, WIDE_LABEL - 8, name, Style.BODY, fact.label()),
                    new Column(left + WIDE_LABEL, width - WIDE_LABEL, row.child("TD"), Style.STRONG, fact.value())));
        }
        for (String remark : facts.remarks()) {
            pieces.addAll(paragraph(10, Frame.NONE, remark, Style.BODY));
        }
        return new Group(SECTION_GAP, Frame.NONE, pieces, false);
    }

    private Group code(Block.Code code) {
        Tag figure = document.child("Figure").alt(code.alt());
        Tag link = document.child("P").child("Link");
        float textLeft = left + QrSign.SIDE + 20;
        float textWidth = width - QrSign.SIDE - 20;
        Broken text = columns.broken(new Column(textLeft, textWidth, document.child("P"), Style.BODY, code.text()));
        Broken address = columns.broken(new Column(textLeft, textWidth, link, Style.STRONG, code.url()));
        float height = Math.max(QrSign.SIDE, text.height() + 4 + address.height());
        List<Piece> pieces = new ArrayList<>(heading("H2", code.heading(), Frame.NONE));
        pieces.add(new Piece(8, height, false, (canvas, top) -> {
            for (int line = 0; line < text.lines().size(); line++) {
                text.draw(canvas, line, top - line * Style.BODY.leading());
            }
            float below = top - text.height() - 4;
            for (int line = 0; line < address.lines().size(); line++) {
                address.draw(canvas, line, below - line * Style.STRONG.leading());
            }
            canvas.link(address.tag(), code.url(), textLeft, below - address.height(), textLeft + textWidth, below);
            figure.boundingBox(left, top - QrSign.SIDE, left + QrSign.SIDE, top);
            canvas.figure(figure, QrSign.of(code.url(), left, top - QrSign.SIDE));
        }));
        return new Group(SECTION_GAP, Frame.NONE, pieces, false);
    }

    private List<Piece> heading(String role, String text, Frame frame) {
        Area area = area(frame);
        return Columns.keptWithNext(
                columns.pieces(0, new Column(area.left(), area.width(), document.child(role), Style.MESSAGE, text)));
    }

    private List<Piece> paragraph(float gap, Frame frame, String text, Style style) {
        Area area = area(frame);
        return columns.pieces(gap, new Column(area.left(), area.width(), document.child("P"), style, text));
    }

    private List<Piece> list(float gap, Area area, Tag parent, List<String> items, Style style) {
        Tag list = parent.child("L").listNumbering("Square");
        List<Piece> pieces = new ArrayList<>();
        for (String item : items) {
            Tag body = list.child("LI").child("LBody");
            pieces.addAll(bulleted(
                    area.left(),
                    columns.pieces(
                            pieces.isEmpty() ? gap : 3,
                            new Column(area.left() + INDENT, area.width() - INDENT, body, style, item))));
        }
        return pieces;
    }

    static List<Piece> bulleted(float left, List<Piece> pieces) {
        return Columns.besideFirst(
                pieces, (canvas, top) -> canvas.ornament(Signs.bullet(left + 2, top - Style.BODY.leading() / 2f)));
    }

    private Tag sect() {
        return document.child("Sect");
    }

    private Area area(Frame frame) {
        float inside = frame == Frame.BAND ? 0 : frame.padding();
        return new Area(left + inside, width - 2 * inside);
    }

    /** From where to where text may go. */
    record Area(float left, float width) {}
}
