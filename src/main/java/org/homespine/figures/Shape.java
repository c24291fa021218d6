package org.homespine.figures;

import java.util.ArrayList;
import java.util.List;

/** A part of a drawing; later parts cover earlier ones. */
public sealed interface Shape {

    /** Rounds that are joined in each chain like beads under a stretched skin; painted on a white halo. */
    record Flesh(List<List<Disc>> chains, Ink ink, boolean edged) implements Shape {

        public Flesh {
            chains = chains.stream().map(List::copyOf).toList();
        }

        /** The skin as closed curves; overlapping ones add up. */
        public Path outline() {
            Path outline = new Path(List.of());
            for (List<Disc> chain : chains) {
                for (int i = 0; i < Math.max(1, chain.size() - 1); i++) {
                    outline = outline.and(skin(chain.get(i), chain.get(Math.min(i + 1, chain.size() - 1))));
                }
            }
            return outline;
        }

        private static Path skin(Disc one, Disc two) {
            double distance = one.centre().distance(two.centre());
            double lean = distance < 1e-6
                    ? (one.radius() >= two.radius() ? 0 : 180)
                    : Math.toDegrees(Math.acos(Math.clamp((one.radius() - two.radius()) / distance, -1.0, 1.0)));
            double along = one.centre().angleTo(two.centre());
            List<Path.Step> steps = new ArrayList<>();
            steps.add(new Path.Move(one.centre().towards(along + lean, one.radius())));
            Path.arc(steps, one.centre(), one.radius(), along + lean, 360 - 2 * lean);
            steps.add(new Path.Line(two.centre().towards(along - lean, two.radius())));
            Path.arc(steps, two.centre(), two.radius(), along - lean, 2 * lean);
            return new Path(steps).closed();
        }
    }

    /** A painted area, with an edge when its width is more than 0. */
    record Area(Path path, Ink ink, Ink edge, double edgeWidth) implements Shape {}

    /** A drawn line with round ends. */
    record Line(Path path, Ink ink, double width, boolean dashed) implements Shape {}

    default Shape moved(double dx, double dy, double scale) {
        return switch (this) {
            case Flesh(List<List<Disc>> chains, Ink ink, boolean edged) ->
                new Flesh(
                        chains.stream()
                                .map(chain -> chain.stream()
                                        .map(disc -> new Disc(
                                                Path.moved(disc.centre(), dx, dy, scale), disc.radius() * scale))
                                        .toList())
                                .toList(),
                        ink,
                        edged);
            case Area(Path path, Ink ink, Ink edge, double edgeWidth) ->
                new Area(path.moved(dx, dy, scale), ink, edge, edgeWidth * scale);
            case Line(Path path, Ink ink, double width, boolean dashed) ->
                new Line(path.moved(dx, dy, scale), ink, width * scale, dashed);
        };
    }

    /** The box around the shape. */
    default Box box() {
        return switch (this) {
            case Flesh(List<List<Disc>> chains, Ink ignored, boolean ignored2) ->
                chains.stream()
                        .flatMap(List::stream)
                        .map(disc -> Box.around(disc.centre(), disc.radius()))
                        .reduce(Box.NOTHING, Box::and);
            case Area(Path path, Ink ignored, Ink ignored2, double edgeWidth) -> Box.around(path, edgeWidth / 2);
            case Line(Path path, Ink ignored, double width, boolean ignored2) -> Box.around(path, width / 2);
        };
    }
}
