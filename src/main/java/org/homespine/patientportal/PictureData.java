package org.homespine.patientportal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homespine.figures.Disc;
import org.homespine.figures.Drawing;
import org.homespine.figures.ExercisePicture;
import org.homespine.figures.Ink;
import org.homespine.figures.Motion;
import org.homespine.figures.Path;
import org.homespine.figures.Point;
import org.homespine.figures.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A picture in whole numbers, five to a hundredth of the figure's height, y down; small enough for a phone's connection.
 *
 * @param still the key poses side by side with their arrows
 * @param ways the movement, with a cut between ways; empty when nothing moves
 */
record PictureData(String alt, Film still, List<Film> ways) {

    private static final double FINENESS = 5;

    /**
     * Shapes and the numbers that place them.
     *
     * @param frames the places of the shapes that move, in order; after the first frame what is added to them
     * @param stops the frames that are key poses
     */
    record Film(long width, long height, List<Form> shapes, List<List<Long>> frames, List<Integer> stops) {}

    /**
     * A shape without its place, or with it where it never moves.
     *
     * @param ink its colour
     * @param edge the colour of its edge
     * @param line the width of its line or edge
     * @param path its pen strokes, M, L, C and Z; absent for flesh
     * @param chains the radii of its rounds, chain by chain; absent for paths
     * @param at its places; absent when it moves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Form(
            @Nullable String ink,
            @Nullable String edge,
            @Nullable Long line,
            @Nullable Boolean dashed,
            @Nullable String path,
            @Nullable List<List<Long>> chains,
            @Nullable List<Long> at) {}

    static PictureData of(ExercisePicture picture) {
        Drawing still = picture.still();
        Motion motion = picture.motion();
        return new PictureData(
                picture.alt(),
                film(still.width(), still.height(), List.of(still.shapes()), List.of(0)),
                motion.ways().stream()
                        .filter(way -> way.frames().size() > 1)
                        .map(way -> film(motion.width(), motion.height(), way.frames(), way.stops()))
                        .toList());
    }

    private static Film film(double width, double height, List<List<Shape>> frames, List<Integer> stops) {
        List<List<List<Long>>> places = frames.stream()
                .map(frame -> frame.stream().map(shape -> places(shape, height)).toList())
                .toList();
        List<Form> forms = new ArrayList<>();
        List<Integer> moving = new ArrayList<>();
        for (int i = 0; i < frames.getFirst().size(); i++) {
            int shape = i;
            List<Long> first = places.getFirst().get(shape);
            boolean rests = places.stream().allMatch(frame -> frame.get(shape).equals(first));
            forms.add(form(frames.getFirst().get(shape), rests ? first : null));
            if (!rests) {
                moving.add(shape);
            }
        }
        List<List<Long>> film = places.stream()
                .map(frame -> moving.stream()
                        .flatMap(shape -> frame.get(shape).stream())
                        .toList())
                .toList();
        return new Film(fine(width), fine(height), forms, differences(film), stops);
    }

    private static List<List<Long>> differences(List<List<Long>> frames) {
        return IntStream.range(0, frames.size())
                .mapToObj(frame -> IntStream.range(0, frames.get(frame).size())
                        .mapToObj(i -> frames.get(frame).get(i)
                                - (frame == 0 ? 0 : frames.get(frame - 1).get(i)))
                        .toList())
                .toList();
    }

    private static Form form(Shape shape, @Nullable List<Long> at) {
        return switch (shape) {
            case Shape.Flesh(List<List<Disc>> chains, Ink ink, boolean edged) ->
                new Form(ink.hex(), edged ? Ink.EDGE.hex() : null, null, null, null, radii(chains), at);
            case Shape.Area(Path path, Ink ink, Ink edge, double width) ->
                new Form(ink.hex(), width > 0 ? edge.hex() : null, fine(width), null, strokes(path), null, at);
            case Shape.Line(Path path, Ink ink, double width, boolean dashed) ->
                new Form(null, ink.hex(), fine(width), dashed ? true : null, strokes(path), null, at);
        };
    }

    private static List<List<Long>> radii(List<List<Disc>> chains) {
        return chains.stream()
                .map(chain -> chain.stream().map(disc -> fine(disc.radius())).toList())
                .toList();
    }

    private static String strokes(Path path) {
        StringBuilder strokes = new StringBuilder();
        for (Path.Step step : path.steps()) {
            strokes.append(
                    switch (step) {
                        case Path.Move ignored -> 'M';
                        case Path.Line ignored -> 'L';
                        case Path.Curve ignored -> 'C';
                        case Path.Close ignored -> 'Z';
                    });
        }
        return strokes.toString();
    }

    private static List<Long> places(Shape shape, double height) {
        List<Point> points = switch (shape) {
            case Shape.Flesh flesh ->
                flesh.chains().stream().flatMap(List::stream).map(Disc::centre).toList();
            case Shape.Area area -> area.path().points();
            case Shape.Line line -> line.path().points();
        };
        return points.stream()
                .flatMap(point -> IntStream.of(0, 1).mapToObj(axis -> fine(axis == 0 ? point.x() : height - point.y())))
                .toList();
    }

    private static long fine(double length) {
        return Math.round(length * FINENESS);
    }
}
