package org.homespine.commands.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.homespine.figures.Drawing;
import org.homespine.figures.Ink;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.homespine.figures.SvgWriter;

/** Paints drawings on a bitmap, as a screen would. */
final class Bitmap {

    private final Graphics2D canvas;

    Bitmap(Graphics2D canvas) {
        this.canvas = canvas;
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Paints as large as fits into a box, in its middle. */
    void paint(Drawing drawing, double left, double top, double width, double height) {
        double scale = Math.min(width / drawing.width(), height / drawing.height());
        AffineTransform before = canvas.getTransform();
        canvas.translate(
                left + (width - drawing.width() * scale) / 2,
                top + (height - drawing.height() * scale) / 2 + drawing.height() * scale);
        canvas.scale(scale, -scale);
        drawing.shapes().forEach(this::paint);
        canvas.setTransform(before);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Flesh flesh -> {
                Path2D outline = outline(flesh.outline());
                draw(outline, Ink.PAPER, 2 * SvgWriter.HALO, false);
                if (flesh.edged()) {
                    draw(outline, Ink.EDGE, 2 * SvgWriter.EDGE, false);
                }
                fill(outline, flesh.ink());
            }
            case Shape.Area(Path path, Ink ink, Ink edge, double edgeWidth) -> {
                Path2D outline = outline(path);
                fill(outline, ink);
                if (edgeWidth > 0) {
                    draw(outline, edge, edgeWidth, false);
                }
            }
            case Shape.Line(Path path, Ink ink, double width, boolean dashed) ->
                draw(outline(path), ink, width, dashed);
        }
    }

    private void fill(Path2D outline, Ink ink) {
        canvas.setColor(new Color(ink.rgb()));
        canvas.fill(outline);
    }

    private void draw(Path2D outline, Ink ink, double width, boolean dashed) {
        canvas.setColor(new Color(ink.rgb()));
        canvas.setStroke(new BasicStroke(
                (float) width,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                dashed ? new float[] {2f, 1.6f} : null,
                0));
        canvas.draw(outline);
    }

    private static Path2D outline(Path path) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Move(Point to) -> outline.moveTo(to.x(), to.y());
                case Path.Line(Point to) -> outline.lineTo(to.x(), to.y());
                case Path.Curve(Point leaving, Point arriving, Point to) ->
                    outline.curveTo(leaving.x(), leaving.y(), arriving.x(), arriving.y(), to.x(), to.y());
                case Path.Close() -> outline.closePath();
            }
        }
        return outline;
    }
}
