package org.homespine.handouts.pdf;

import java.awt.Color;
import org.homespine.handouts.pdf.Face.Run;
import org.homespine.handouts.pdf.LineBreaker.Line;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A page to draw on on which everything is either tagged content or an artifact. Coordinates are points from the bottom
 * left.
 */
final class TaggedCanvas {

    private final PdfWriter writer;
    private final PdfContentByte content;
    private final Fonts fonts;
    private final float mirror;

    /** @param mirror width of a page that is laid out from right to left; 0 when it is not */
    TaggedCanvas(PdfWriter writer, Fonts fonts, float mirror) {
        this.writer = writer;
        this.content = writer.getDirectContent();
        this.fonts = fonts;
        this.mirror = mirror;
    }

    /** Where the left edge of something comes to lie whose place is given as on a page from left to right. */
    float placed(float left, float width) {
        return mirror == 0 ? left : mirror - left - width;
    }

    void text(Tag tag, Line line, Style style, float x, float baseline) {
        text(tag, line, style, Color.BLACK, x, baseline);
    }

    void text(Tag tag, Line line, Style style, Color ink, float x, float baseline) {
        if (line.text().isEmpty()) {
            return;
        }
        if (tag.isUnread()) {
            content.beginMarkedContentSequence(new PdfName("Artifact"), pagination("Header"), true);
        } else {
            content.beginMarkedContentSequence(tag.element());
        }
        show(line, style, ink, x, baseline);
        content.endMarkedContentSequence();
    }

    private static PdfDictionary pagination(String subtype) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        return properties;
    }

    /** Text that is not part of what is read: page heads and feet. */
    void furniture(String subtype, String text, Style style, float x, float baseline) {
        content.beginMarkedContentSequence(new PdfName("Artifact"), pagination(subtype), true);
        show(Line.of(text), style, Color.BLACK, x, baseline);
        content.endMarkedContentSequence();
    }

    /** A drawing that means nothing by itself, and looks the same from behind: rules, frames, bullets. */
    void ornament(Shape shape) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Layout"));
        content.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        draw(turned(shape));
        content.endMarkedContentSequence();
    }

    /** Boxes to write in: the content of their cell, and the same from behind. */
    void boxes(Tag tag, Shape shape) {
        content.beginMarkedContentSequence(tag.element());
        draw(turned(shape));
        content.endMarkedContentSequence();
    }

    /** A drawing in its place that says something; the tag carries its alternative text. */
    void figure(Tag tag, float left, float bottom, float width, float height, Shape shape) {
        bound(tag, left, bottom, width, height);
        part(tag, left, bottom, width, shape);
    }

    /** Says where a figure of several parts is, before the first of them is drawn. */
    void bound(Tag tag, float left, float bottom, float width, float height) {
        float placed = placed(left, width);
        tag.boundingBox(placed, bottom, placed + width, bottom + height);
    }

    /** A part of a figure. */
    void part(Tag tag, float left, float bottom, float width, Shape shape) {
        float placed = placed(left, width);
        content.beginMarkedContentSequence(tag.element());
        draw(pen -> {
            pen.concatCTM(1, 0, 0, 1, placed, bottom);
            shape.draw(pen);
        });
        content.endMarkedContentSequence();
    }

    private Shape turned(Shape shape) {
        return pen -> {
            if (mirror != 0) {
                pen.concatCTM(-1, 0, 0, 1, mirror, 0);
            }
            shape.draw(pen);
        };
    }

    /** Makes the text that was drawn for the tag a link. */
    void link(Tag tag, String url, float left, float bottom, float right, float top) {
        PdfStructureElement element = tag.element();
        float placed = placed(left, right - left);
        PdfAnnotation annotation =
                new PdfAnnotation(writer, placed, bottom, placed + right - left, top, new PdfAction(url));
        annotation.put(PdfName.CONTENTS, new PdfString(url, PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        PdfObject drawn = element.get(PdfName.K);
        PdfArray children = drawn instanceof PdfArray several ? several : new PdfArray(drawn);
        children.add(reference);
        element.put(PdfName.K, children);
        writer.addAnnotation(annotation);
    }

    /** How wide a line of one style is. */
    float width(String text, Style style) {
        return style.width(fonts, text);
    }

    /** What is drawn with the pen at rest before and after. */
    @FunctionalInterface
    interface Shape {
        void draw(PdfContentByte pen);
    }

    private void draw(Shape shape) {
        content.saveState();
        content.setColorStroke(Color.BLACK);
        content.setColorFill(Color.BLACK);
        shape.draw(content);
        content.restoreState();
    }

    private void show(Line line, Style style, Color ink, float x, float baseline) {
        if (line.mixed()) {
            showMixed(line, style, ink, x, baseline);
            return;
        }
        content.setColorFill(ink);
        content.beginText();
        content.setTextMatrix(mirror == 0 ? x : mirror - x - width(line.text(), style), baseline);
        for (Run run : fonts.face(style).runs(line.soft() ? line.text() + " " : line.text())) {
            content.setFontAndSize(run.font(), style.size());
            content.showText(run.text());
        }
        content.endText();
    }

    /** Lines with right-to-left text are ordered and shaped by the library. */
    private void showMixed(Line line, Style style, Color ink, float x, float baseline) {
        Phrase phrase = new Phrase();
        for (Run run : fonts.face(style).runs(line.text())) {
            phrase.add(new Chunk(run.text(), new Font(run.font(), style.size(), Font.NORMAL, ink)));
        }
        int direction = line.fromRight() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
        if (mirror == 0) {
            ColumnText.showTextAligned(content, Element.ALIGN_LEFT, phrase, x, baseline, 0, direction, 0);
        } else {
            ColumnText.showTextAligned(content, Element.ALIGN_RIGHT, phrase, mirror - x, baseline, 0, direction, 0);
        }
    }
}
