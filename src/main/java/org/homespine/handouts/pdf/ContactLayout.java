package org.homespine.handouts.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homespine.handouts.domain.Block.Code;
import org.homespine.handouts.domain.Block.Contact;
import org.homespine.handouts.domain.Block.Fact;
import org.homespine.handouts.pdf.Columns.Broken;
import org.homespine.handouts.pdf.Columns.Column;

/** Lays out whom to call, with the code for the phone beside it. */
final class ContactLayout {

    private static final float LABEL = 102;
    private static final float CODE = 200;
    private static final float GUTTER = 20;
    private static final float ROW_GAP = 5;
    private static final Pattern CLINIC = Pattern.compile("[?&]clinic=[0-9a-f]+$");

    /** Taller than this the two stand below each other, so that they can go over pages. */
    private static final float TALLEST = 420;

    private final Columns columns;
    private final TypeScale type;
    private final Area area;

    ContactLayout(Columns columns, Area area) {
        this.columns = columns;
        this.type = columns.type();
        this.area = area;
    }

    List<Piece> pieces(Contact contact, Tag document) {
        if (type.wide(1) > 1) {
            return belowEachOther(contact, document);
        }
        Area left = area.first(area.width() - CODE - GUTTER);
        Stack facts = Stack.of(facts(left, contact.facts(), document.child("Table")));
        if (facts.height() > TALLEST) {
            return belowEachOther(contact, document);
        }
        Piece code = code(area.behind(left.width() + GUTTER), contact.code(), document);
        float height = Math.max(facts.height(), code.height());
        return List.of(new Piece(ROW_GAP, height, false, (canvas, top) -> {
            facts.draw(canvas, top);
            code.drawing().draw(canvas, top);
        }));
    }

    private List<Piece> belowEachOther(Contact contact, Tag document) {
        List<Piece> pieces = new ArrayList<>(facts(area, contact.facts(), document.child("Table")));
        pieces.add(code(area, contact.code(), document).below(2 * ROW_GAP));
        return pieces;
    }

    private List<Piece> facts(Area here, List<Fact> facts, Tag table) {
        float label = type.wide(LABEL);
        List<Piece> pieces = new ArrayList<>();
        for (Fact fact : facts) {
            Tag row = table.child("TR");
            Area rest = here.behind(label);
            Tag name = row.child("TH").scope("Row");
            pieces.addAll(columns.pieces(
                    ROW_GAP,
                    new Column(here.left(), label - 8, name, type.body(), fact.label()),
                    new Column(rest.left(), rest.width(), row.child("TD"), type.strong(), fact.value())));
        }
        return pieces;
    }

    /** The words stand beside the code where there is room, else below it. */
    private Piece code(Area here, Code code, Tag document) {
        boolean wide = here.width() > 2 * CODE;
        Area right = wide ? here.behind(QrSign.SIDE + GUTTER) : here;
        Broken heading = words(wide ? right : here, document.child("H3"), type.strong(), code.heading());
        Tag figure = document.child("Figure").alt(code.alt());
        Broken text = words(right, document.child("P"), type.body(), code.text());
        Broken address =
                words(right, document.child("P").child("Link"), type.body(), inTwo(typed(code.url()), right.width()));
        float sign = heading.height() + 6;
        float below = wide ? heading.height() : sign + QrSign.SIDE + 8;
        float height = Math.max(wide ? QrSign.SIDE : 0, below + text.height() + 3 + address.height());
        return new Piece(0, height, false, (canvas, top) -> {
            heading.drawAll(canvas, top);
            float bottom = top - (wide ? 0 : sign) - QrSign.SIDE;
            canvas.figure(figure, here.left(), bottom, QrSign.SIDE, QrSign.SIDE, QrSign.of(code.url()));
            text.drawAll(canvas, top - below);
            float link = top - below - text.height() - 3;
            address.drawAll(canvas, link);
            canvas.link(
                    address.tag(),
                    code.url(),
                    right.left(),
                    link - address.height(),
                    right.left() + right.width(),
                    link);
        });
    }

    /** What a person types: the clinic's public id in the address is for the page alone. */
    private static String typed(String url) {
        return CLINIC.matcher(url).replaceFirst("");
    }

    /** An address that is too long for a line breaks before its path, where it can be typed on. */
    private String inTwo(String url, float width) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 || columns.width(url, type.body()) <= width
                ? url
                : url.substring(0, path) + "\n" + url.substring(path);
    }

    private Broken words(Area here, Tag tag, Style style, String text) {
        return columns.broken(new Column(here.left(), here.width(), tag, style, text));
    }
}
