package org.homespine.handouts.pdf;

import java.util.List;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.pdf.Pagination.At;
import org.homespine.handouts.pdf.Pagination.Placed;

/** The page: margins, head and foot, and what stands between. */
final class PageGrid {

    private static final float MARGIN = 31;
    private static final float RULE_GAP = 7;

    private final Handout handout;
    private final Fonts fonts;
    private final Style style;
    private final String head;
    private final String foot;

    PageGrid(Handout handout, Fonts fonts, Style style, PrintableText printable) {
        this.handout = handout;
        this.fonts = fonts;
        this.style = style;
        this.head = oneLine(printable.of(handout.runningHead()), width());
        float pageNumber = style.width(fonts, printable.of(handout.wording().page(99, 99)));
        this.foot = oneLine(printable.of(handout.footer()), width() - pageNumber - 20);
    }

    Area area() {
        return new Area(MARGIN, width());
    }

    float firstHeight() {
        return handout.variant().paper().height() - 2 * MARGIN - furniture();
    }

    float otherHeight() {
        return firstHeight() - furniture();
    }

    private float width() {
        return handout.variant().paper().width() - 2 * MARGIN;
    }

    /** A line, its rule, and air. */
    private float furniture() {
        return style.leading() + RULE_GAP;
    }

    void draw(TaggedCanvas canvas, int page, int pages, List<Placed> groups) {
        float top = handout.variant().paper().height() - MARGIN;
        if (page > 1) {
            canvas.furniture("Header", head, style, MARGIN, top - style.baseline());
            canvas.ornament(Signs.rule(MARGIN, MARGIN + width(), top - style.leading() - 2, 0.75f));
            top -= furniture();
        }
        for (Placed group : groups) {
            frame(canvas, group, top);
            for (At at : group.pieces()) {
                at.piece().drawing().draw(canvas, top - at.top());
            }
        }
        foot(canvas, page, pages);
    }

    private void foot(TaggedCanvas canvas, int page, int pages) {
        float top = MARGIN + style.leading();
        canvas.ornament(Signs.rule(MARGIN, MARGIN + width(), top + 2, 0.75f));
        float baseline = top - style.baseline();
        if (!foot.isEmpty()) {
            canvas.furniture("Footer", foot, style, MARGIN, baseline);
        }
        String number = handout.wording().page(page, pages);
        float left = MARGIN + width() - canvas.width(number, style);
        canvas.furniture("Footer", number, style, left, baseline);
    }

    private void frame(TaggedCanvas canvas, Placed group, float top) {
        float above = top - group.top();
        float below = top - group.bottom();
        float line = group.frame().line();
        float right = MARGIN + width();
        switch (group.frame()) {
            case NONE -> {}
            case BAND -> {
                canvas.ornament(Signs.rule(MARGIN, right, above - line / 2, line));
                canvas.ornament(Signs.rule(MARGIN, right, below + line / 2, line));
            }
            case CARD, SMALL_CARD ->
                canvas.ornament(
                        Signs.box(MARGIN + line / 2, below + line / 2, width() - line, above - below - line, line));
            case HEAVY ->
                canvas.ornament(Signs.alarmBox(
                        MARGIN + line / 2, below + line / 2, width() - line, above - below - line, line));
        }
    }

    private String oneLine(String text, float width) {
        String line = text.replace('\n', ' ');
        if (style.width(fonts, line) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && style.width(fonts, line.substring(0, end) + "…") > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }
}
