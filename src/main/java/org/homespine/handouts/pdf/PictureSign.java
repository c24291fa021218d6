package org.homespine.handouts.pdf;

import java.awt.Color;
import org.homespine.figures.Drawing;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.homespine.figures.SvgWriter;
import org.openpdf.text.pdf.PdfContentByte;

/** A drawing of an exercise as paths of the page, no bitmap. */
final class PictureSign {

    private final PdfContentByte pen;
    private final float scale;

    private PictureSign(PdfContentByte pen, float scale) {
        this.pen = pen;
        this.scale = scale;
    }

    /** How much the drawing grows to fill a box. */
    static float scale(Drawing drawing, float width, float height) {
        return (float) Math.min(width / drawing.width(), height / drawing.height());
    }

    static TaggedCanvas.Shape of(Drawing drawing, float scale) {
        return pen -> {
            PictureSign sign = new PictureSign(pen, scale);
            pen.setLineCap(PdfContentByte.LINE_CAP_ROUND);
            pen.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
            drawing.shapes().forEach(sign::draw);
        };
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Flesh flesh -> {
                Path outline = flesh.outline();
                stroke(outline, Ink.PAPER, 2 * SvgWriter.HALO, false);
                if (flesh.edged()) {
                    stroke(outline, Ink.EDGE, 2 * SvgWriter.EDGE, false);
                }
                fill(outline, flesh.ink());
            }
            case Shape.Area(Path path, Ink ink, Ink edge, double edgeWidth) -> {
                fill(path, ink);
                if (edgeWidth > 0) {
                    stroke(path, edge, edgeWidth, false);
                }
            }
            case Shape.Line(Path path, Ink ink, double width, boolean dashed) -> stroke(path, ink, width, dashed);
        }
    }

    private void fill(Path path, Ink ink) {
        pen.setColorFill(new Color(ink.rgb()));
        follow(path);
        pen.fill();
    }

    private void stroke(Path path, Ink ink, double width, boolean dashed) {
        pen.setColorStroke(new Color(ink.rgb()));
        pen.setLineWidth((float) width * scale);
        if (dashed) {
            pen.setLineDash(2 * scale, 1.6f * scale, 0);
        }
        follow(path);
        pen.stroke();
        if (dashed) {
            pen.setLineDash(0);
        }
    }

    private void follow(Path path) {
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Move(Point to) -> pen.moveTo(x(to), y(to));
                case Path.Line(Point to) -> pen.lineTo(x(to), y(to));
                case Path.Curve(Point leaving, Point arriving, Point to) ->
                    pen.curveTo(x(leaving), y(leaving), x(arriving), y(arriving), x(to), y(to));
                case Path.Close() -> pen.closePath();
            }
        }
    }

    private float x(Point point) {
        return (float) point.x() * scale;
    }

    private float y(Point point) {
        return (float) point.y() * scale;
    }
}
