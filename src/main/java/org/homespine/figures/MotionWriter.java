package org.homespine.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a movement as SVG that moves by itself: from pose to pose in 3 s, eased, with a hold of 1.5 s at each, and back;
 * one way after the other, for ever.
 */
public final class MotionWriter {

    private static final double MOVE = 3;
    private static final double HOLD = 1.5;

    private MotionWriter() {}

    /** A moment of a film: which frame it shows so many seconds after the start. */
    private record Cue(double second, int frame) {}

    /**
     * The movement.
     *
     * @throws IllegalArgumentException when nothing in it moves
     */
    public static String write(Motion motion) {
        List<Motion.Way> ways = moving(motion);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("nothing moves in: " + motion.alt());
        }
        double lasts = ways.stream().mapToDouble(MotionWriter::lasts).sum();
        StringBuilder svg = new StringBuilder();
        SvgWriter.head(svg, motion.width(), motion.height(), motion.alt());
        double begins = 0;
        for (Motion.Way way : ways) {
            way(svg, way, motion.height(), begins, lasts);
            begins += lasts(way);
        }
        return svg.append("</svg>").toString();
    }

    /** Whether any pose goes on into the next. */
    public static boolean moves(Motion motion) {
        return !moving(motion).isEmpty();
    }

    private static List<Motion.Way> moving(Motion motion) {
        return motion.ways().stream().filter(way -> way.frames().size() > 1).toList();
    }

    private static double lasts(Motion.Way way) {
        return 2 * (way.stops().size() - 1) * (MOVE + HOLD);
    }

    private static void way(StringBuilder svg, Motion.Way way, double height, double begins, double lasts) {
        boolean alone = lasts(way) == lasts;
        svg.append(alone || begins == 0 ? "<g>" : "<g visibility=\"hidden\">");
        if (!alone) {
            shownOnly(svg, begins, begins + lasts(way), lasts);
        }
        List<Cue> cues = cues(way.stops(), begins, lasts);
        for (int shape = 0; shape < way.frames().getFirst().size(); shape++) {
            int at = shape;
            List<List<SvgWriter.Stroke>> frames = way.frames().stream()
                    .map(frame -> SvgWriter.strokes(frame.get(at)))
                    .toList();
            for (int stroke = 0; stroke < frames.getFirst().size(); stroke++) {
                int of = stroke;
                List<String> data = frames.stream()
                        .map(strokes -> SvgWriter.data(strokes.get(of).path(), height))
                        .toList();
                path(svg, data, frames.getFirst().get(of).paint(), cues, lasts);
            }
        }
        svg.append("</g>");
    }

    private static void shownOnly(StringBuilder svg, double from, double to, double lasts) {
        boolean first = from == 0;
        animate(
                svg,
                "visibility",
                "discrete",
                first ? "visible;hidden" : "hidden;visible;hidden",
                first ? "0;" + share(to, lasts) : "0;" + share(from, lasts) + ";" + share(to, lasts),
                lasts);
    }

    private static void path(StringBuilder svg, List<String> data, String paint, List<Cue> cues, double lasts) {
        svg.append("<path d=\"").append(data.getFirst()).append('"').append(paint);
        if (data.stream().distinct().count() == 1) {
            svg.append("/>");
            return;
        }
        svg.append('>');
        animate(
                svg,
                "d",
                "linear",
                cues.stream().map(cue -> data.get(cue.frame())).collect(Collectors.joining(";")),
                cues.stream().map(cue -> share(cue.second(), lasts)).collect(Collectors.joining(";")),
                lasts);
        svg.append("</path>");
    }

    private static void animate(
            StringBuilder svg, String attribute, String mode, String values, String keyTimes, double lasts) {
        svg.append("<animate attributeName=\"")
                .append(attribute)
                .append("\" calcMode=\"")
                .append(mode)
                .append("\" dur=\"")
                .append(SvgWriter.number(lasts))
                .append("s\" repeatCount=\"indefinite\" keyTimes=\"")
                .append(keyTimes)
                .append("\" values=\"")
                .append(values)
                .append("\"/>");
    }

    private static String share(double second, double lasts) {
        return Double.toString(Math.round(10_000 * second / lasts) / 10_000.0);
    }

    /** There and back over every pose, resting in its first frame before it begins and after it ends. */
    private static List<Cue> cues(List<Integer> stops, double begins, double lasts) {
        List<Cue> cues = new ArrayList<>();
        if (begins > 0) {
            cues.add(new Cue(0, stops.getFirst()));
        }
        double second = begins;
        cues.add(new Cue(second, stops.getFirst()));
        for (List<Integer> leg : legs(stops)) {
            int from = leg.getFirst();
            int to = leg.getLast();
            int frames = Math.abs(to - from);
            for (int i = 1; i <= frames; i++) {
                cues.add(new Cue(second + MOVE * eased((double) i / frames), from + i * Integer.signum(to - from)));
            }
            second += MOVE + HOLD;
            cues.add(new Cue(second, to));
        }
        if (second < lasts) {
            cues.add(new Cue(lasts, stops.getFirst()));
        }
        return cues;
    }

    private static List<List<Integer>> legs(List<Integer> stops) {
        List<Integer> order = new ArrayList<>(stops);
        order.addAll(stops.subList(0, stops.size() - 1).reversed());
        return IntStream.range(1, order.size())
                .mapToObj(i -> List.of(order.get(i - 1), order.get(i)))
                .toList();
    }

    /** When a share of the way is reached by a movement that starts and ends gently. */
    private static double eased(double share) {
        return Math.acos(1 - 2 * share) / Math.PI;
    }
}
