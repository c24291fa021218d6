package org.homespine.figures;

import java.util.List;
import java.util.Locale;

/** Writes a drawing as SVG that needs neither style sheet nor script. */
public final class SvgWriter {

    /** Width of the white rim around each part of the body. */
    public static final double HALO = 0.9;

    public static final double EDGE = 0.35;
    public static final String DASHES = "2 1.6";

    private SvgWriter() {}

    public static String write(Drawing drawing) {
        StringBuilder svg = new StringBuilder();
        head(svg, drawing.width(), drawing.height(), drawing.alt());
        drawing.shapes().forEach(shape -> shape(svg, shape, drawing.height()));
        return svg.append("</svg>").toString();
    }

    static void head(StringBuilder svg, double width, double height, String alt) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><title>")
                .append(escaped(alt))
                .append("</title>");
    }

    private static void shape(StringBuilder svg, Shape shape, double height) {
        strokes(shape).forEach(stroke -> path(svg, stroke, height));
    }

    /** A path and the attributes that paint it. */
    record Stroke(Path path, String paint) {}

    /** The paths of a shape, from the lowest up. */
    static List<Stroke> strokes(Shape shape) {
        return switch (shape) {
            case Shape.Flesh flesh -> flesh(flesh);
            case Shape.Area(Path path, Ink ink, Ink edge, double edgeWidth) ->
                List.of(new Stroke(
                        path,
                        " fill=\"" + ink.hex() + "\""
                                + (edgeWidth > 0
                                        ? " stroke=\"" + edge.hex() + "\" stroke-width=\"" + number(edgeWidth) + "\""
                                        : "")));
            case Shape.Line(Path path, Ink ink, double width, boolean dashed) ->
                List.of(new Stroke(
                        path,
                        " fill=\"none\" stroke=\"" + ink.hex() + "\" stroke-width=\"" + number(width) + "\""
                                + (dashed ? " stroke-dasharray=\"" + DASHES + "\"" : "")));
        };
    }

    private static List<Stroke> flesh(Shape.Flesh flesh) {
        Path outline = flesh.outline();
        Stroke halo = new Stroke(
                outline, " fill=\"none\" stroke=\"" + Ink.PAPER.hex() + "\" stroke-width=\"" + number(2 * HALO) + "\"");
        String edge = flesh.edged()
                ? " stroke=\"" + Ink.EDGE.hex() + "\" stroke-width=\"" + number(2 * EDGE) + "\" paint-order=\"stroke\""
                : "";
        return List.of(halo, new Stroke(outline, " fill=\"" + flesh.ink().hex() + "\"" + edge));
    }

    private static void path(StringBuilder svg, Stroke stroke, double height) {
        svg.append("<path d=\"")
                .append(data(stroke.path(), height))
                .append('"')
                .append(stroke.paint())
                .append("/>");
    }

    /** The path in SVG's words, with y down from the top of a box of this height. */
    public static String data(Path path, double height) {
        StringBuilder data = new StringBuilder();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Move(Point to) -> points(data.append('M'), height, List.of(to));
                case Path.Line(Point to) -> points(data.append('L'), height, List.of(to));
                case Path.Curve(Point leaving, Point arriving, Point to) ->
                    points(data.append('C'), height, List.of(leaving, arriving, to));
                case Path.Close() -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void points(StringBuilder data, double height, List<Point> points) {
        String gap = "";
        for (Point point : points) {
            data.append(gap).append(number(point.x())).append(' ').append(number(height - point.y()));
            gap = " ";
        }
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        text = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return text.equals("-0") ? "0" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
