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
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><title>")
                .append(escaped(drawing.alt()))
                .append("</title>");
        drawing.shapes().forEach(shape -> shape(svg, shape, drawing.height()));
        return svg.append("</svg>").toString();
    }

    private static void shape(StringBuilder svg, Shape shape, double height) {
        switch (shape) {
            case Shape.Flesh flesh -> flesh(svg, flesh, height);
            case Shape.Area(Path path, Ink ink, Ink edge, double edgeWidth) ->
                path(
                        svg,
                        path,
                        height,
                        " fill=\"" + ink.hex() + "\""
                                + (edgeWidth > 0
                                        ? " stroke=\"" + edge.hex() + "\" stroke-width=\"" + number(edgeWidth) + "\""
                                        : ""));
            case Shape.Line(Path path, Ink ink, double width, boolean dashed) ->
                path(
                        svg,
                        path,
                        height,
                        " fill=\"none\" stroke=\"" + ink.hex() + "\" stroke-width=\"" + number(width) + "\""
                                + (dashed ? " stroke-dasharray=\"" + DASHES + "\"" : ""));
        }
    }

    private static void flesh(StringBuilder svg, Shape.Flesh flesh, double height) {
        Path outline = flesh.outline();
        path(
                svg,
                outline,
                height,
                " fill=\"none\" stroke=\"" + Ink.PAPER.hex() + "\" stroke-width=\"" + number(2 * HALO) + "\"");
        String edge = flesh.edged()
                ? " stroke=\"" + Ink.EDGE.hex() + "\" stroke-width=\"" + number(2 * EDGE) + "\" paint-order=\"stroke\""
                : "";
        path(svg, outline, height, " fill=\"" + flesh.ink().hex() + "\"" + edge);
    }

    private static void path(StringBuilder svg, Path path, double height, String paint) {
        svg.append("<path d=\"")
                .append(data(path, height))
                .append('"')
                .append(paint)
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

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        text = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return text.equals("-0") ? "0" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
