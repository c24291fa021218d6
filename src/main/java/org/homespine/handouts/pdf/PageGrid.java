package org.homespine.handouts.pdf;

import java.util.List;
import org.homespine.handouts.domain.Handout;
import org.homespine.handouts.pdf.Pagination.At;
import org.homespine.handouts.pdf.Pagination.Placed;

/** The page: margins, head and foot, and what stands between. */
final class PageGrid {

    static final float MARGIN = 40;
    private static final float HEAD = 30;
    private static final float FOOT = 30;

    private final Handout handout;
    private final Fonts fonts;
    private final String head;
    private final String foot;

    PageGrid(Handout handout, Fonts fonts, PrintableText printable) {
        this.handout = handout;
        this.fonts = fonts;
        this.head = oneLine(printable.of(handout.runningHead()), width());
        float pageNumber = fonts.face(Style.BODY).width(handout.wording().page(99, 99), Style.BODY.size());
        this.foot = oneLine(printable.of(handout.footer()), width() - pageNumber - 20);
    }

    float width() {
        return handout.variant().paper().width() - 2 * MARGIN;
    }

    float firstHeight() {
        return handout.variant().paper().height() - 2 * MARGIN - FOOT;
    }

    float otherHeight() {
        return firstHeight() - HEAD;
    }

    void draw(TaggedCanvas canvas, int page, int pages, List<Placed> groups) {
        float top = handout.variant().paper().height() - MARGIN;
        if (page > 1) {
            canvas.furniture("Header", head, Style.BODY, MARGIN, top - Style.BODY.baseline());
            canvas.ornament(Signs.rule(MARGIN, MARGIN + width(), top - Style.BODY.leading() - 2, 0.75f));
            top -= HEAD;
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
        float top = MARGIN + Style.BODY.leading();
        canvas.ornament(Signs.rule(MARGIN, MARGIN + width(), top + 2, 0.75f));
        float baseline = top - Style.BODY.baseline();
        if (!foot.isEmpty()) {
            canvas.furniture("Footer", foot, Style.BODY, MARGIN, baseline);
        }
        String number = handout.wording().page(page, pages);
        float left = MARGIN + width() - canvas.width(number, Style.BODY);
        canvas.furniture("Footer", number, Style.BODY, left, baseline);
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
            case CARD, HEAVY ->
                canvas.ornament(
                        Signs.box(MARGIN + line / 2, below + line / 2, width() - line, above - below - line, line));
        }
    }

    private String oneLine(String text, float width) {
        String line = text.replace('\n', ' ');
        Face face = fonts.face(Style.BODY);
        if (face.width(line, Style.BODY.size()) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && face.width(line.substring(0, end) + "…", Style.BODY.size()) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }
}
