package org.homespine.therapistportal.course;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homespine.escalation.domain.RealChange;
import org.homespine.therapistportal.course.Events.Raised;
import org.homespine.therapistportal.course.Events.Stretch;
import org.homespine.therapistportal.course.Events.Version;
import org.homespine.uikit.TierSign;
import org.jspecify.annotations.Nullable;

/** The drawing of a patient's course: bands below each other on one time axis, in units of a pixel. */
final class CourseDrawing {

    private static final double LEFT = 96;
    private static final double EDGE = 10;
    private static final double HEADING = 24;
    private static final double GAP = 12;
    private static final double MARK = 16;
    private static final double VERSION = 26;
    private static final double LINE = 14;
    private static final double BAR = 10;
    private static final double TICKS_APART = 76;
    /** From this width of a day on, a second kind of point is still told from the first. */
    private static final double ROOM_FOR_BOTH = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final List<Slot> slots;
    private final Events events;
    private final @Nullable RealChange realChange;
    private final Words words;
    private final TimeAxis axis;
    private final StringBuilder drawn = new StringBuilder();
    private double y = 4;

    /** @param slots at least one */
    CourseDrawing(List<Slot> slots, Events events, @Nullable RealChange realChange, Words words, double width) {
        this.slots = slots;
        this.axis = new TimeAxis(slots.getFirst().first(), slots.getLast().last(), LEFT, width - EDGE);
        this.events = events.between(axis.first(), axis.last());
        this.realChange = realChange;
        this.words = words;
    }

    /** Whether there is room to show the pain while exercising beside the other. */
    boolean showsDuring() {
        return slots.getFirst().isDay() && axis.dayWidth() >= ROOM_FOR_BOTH;
    }

    /**
     * The whole picture.
     *
     * @param id unique on the page
     * @param summary what it says, in sentences
     */
    String svg(String id, String title, String summary) {
        pain();
        reach();
        done();
        psfs();
        grc();
        flags();
        program();
        double bottom = y;
        String body = drawn.toString();
        drawn.setLength(0);
        behind(bottom);
        String height = Drawn.number(bottom + 20);
        return "<svg viewBox=\"0 0 " + Drawn.number(axis.right() + EDGE) + " " + height
                + "\" role=\"img\" class=\"course\" aria-labelledby=\"" + id + "-title " + id + "-desc\"><title id=\""
                + id + "-title\">" + Drawn.text(title) + "</title><desc id=\"" + id + "-desc\">" + Drawn.text(summary)
                + "</desc>" + drawn + body + "</svg>";
    }

    private void pain() {
        Plot plot = band(Series.PAIN, 100);
        scale(plot, List.of("0", "5", "10"));
        if (realChange != null && realChange.pain() != null) {
            realChangeAt(plot.y(realChange.pain().doubleValue()));
        }
        lineWithPoints(plot, "pain");
        if (showsDuring()) {
            Plot during = new Plot(slots, Series.DURING, axis, plot.top(), plot.height());
            path("during", during.points());
            path("during-inside", during.points());
        }
        after(plot);
    }

    private void reach() {
        Plot plot = band(Series.REACH, 64);
        scale(
                plot,
                List.of(
                        words.of("course.reach.0"),
                        words.of("course.reach.1"),
                        words.of("course.reach.2"),
                        words.of("course.reach.3"),
                        words.of("course.reach.4")));
        lineWithPoints(plot, "reach");
        after(plot);
    }

    private void done() {
        Plot plot = band(Series.DONE, 40);
        scale(plot, List.of("0 %", "100 %"));
        double width = Math.max(1, axis.dayWidth() * (slots.getLast().isDay() ? 1 : 7) * 0.7);
        drawn.append("<path class=\"bars\" stroke-width=\"")
                .append(Drawn.number(width))
                .append("\" d=\"")
                .append(plot.bars())
                .append("\"/>");
        path("range done", plot.ranges());
        after(plot);
    }

    private void psfs() {
        Plot plot = band(Series.PSFS, 60);
        scale(plot, List.of("0", "5", "10"));
        if (realChange != null && realChange.psfs() != null) {
            realChangeAt(plot.y(realChange.psfs().doubleValue()));
        }
        lineWithPoints(plot, "psfs");
        after(plot);
    }

    private void grc() {
        Plot plot = band(Series.GRC, 54);
        scale(plot, List.of("−3", "0", "+3"));
        if (realChange != null) {
            realChangeAt(plot.y(realChange.improvement().grc()));
        }
        lineWithPoints(plot, "grc");
        after(plot);
    }

    private void flags() {
        heading("course.band.FLAGS");
        Lanes lanes = new Lanes(MARK);
        for (Raised flag : events.flags()) {
            double x = axis.middle(flag.day(), flag.day());
            mark(flag, x, y + lanes.place(x) * MARK);
        }
        y += Math.max(1, lanes.count()) * MARK + GAP;
    }

    private void mark(Raised flag, double x, double top) {
        String tier = flag.tier().name();
        drawn.append("<svg class=\"mark tier-")
                .append(tier.toLowerCase(Locale.ROOT))
                .append("\" x=\"")
                .append(Drawn.number(x - MARK / 2 + 1))
                .append("\" y=\"")
                .append(Drawn.number(top + 1))
                .append("\" width=\"14\" height=\"14\" viewBox=\"0 0 24 24\"><title>")
                .append(Drawn.text(words.of(
                        "course.flag",
                        words.of("uikit.tier." + tier),
                        words.of("escalation.family." + flag.family()),
                        DAY.format(flag.day()))))
                .append("</title><path d=\"")
                .append(TierSign.shape(tier))
                .append("\"/></svg>");
    }

    /** The bar of the running program with its pauses, above it the number of each version from its first day on. */
    private void program() {
        heading("course.band.PROGRAM");
        Lanes lanes = new Lanes(VERSION);
        for (Version version : events.versions()) {
            double x = axis.start(version.from());
            text("version", x + 2, y + lanes.place(x) * LINE + 10, words.of("course.version", version.number()));
        }
        y += Math.max(1, lanes.count()) * LINE;
        Stretch runs = events.runs();
        if (runs != null) {
            box("runs", runs, y, BAR);
        }
        events.pauses().forEach(pause -> box("pause", pause, y, BAR));
        y += BAR + GAP;
    }

    /** What goes through all bands: pauses, versions, and the days of the axis below them. */
    private void behind(double bottom) {
        events.pauses().forEach(pause -> box("paused", pause, 4, bottom - 4));
        for (Version version : events.versions()) {
            vertical("changed", axis.start(version.from()), bottom);
        }
        for (LocalDate tick : axis.ticks(TICKS_APART)) {
            vertical("grid", axis.start(tick), bottom);
            String day = (axis.ticksAreMonths(TICKS_APART) ? MONTH : DAY).format(tick);
            text("tick", axis.start(tick), bottom + 14, day);
        }
    }

    private void vertical(String kind, double x, double bottom) {
        path(kind, "M" + Drawn.number(x) + " 4V" + Drawn.number(bottom));
    }

    private void box(String kind, Stretch stretch, double top, double height) {
        double left = axis.start(stretch.first());
        drawn.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(Drawn.number(left))
                .append("\" y=\"")
                .append(Drawn.number(top))
                .append("\" width=\"")
                .append(Drawn.number(Math.max(1, axis.start(stretch.last().plusDays(1)) - left)))
                .append("\" height=\"")
                .append(Drawn.number(height))
                .append("\"/>");
    }

    private Plot band(Series series, double height) {
        heading("course.band." + series);
        return new Plot(slots, series, axis, y + 4, height);
    }

    private void heading(String key) {
        text("heading", 0, y + 14, words.of(key));
        y += HEADING;
    }

    private void after(Plot plot) {
        if (plot.isEmpty()) {
            text("none", (axis.left() + axis.right()) / 2, plot.top() + plot.height() / 2 + 4, words.of("course.none"));
        }
        y = plot.top() + plot.height() + GAP;
    }

    /** A line for each of these, evenly from the least to the most. */
    private void scale(Plot plot, List<String> steps) {
        for (int i = 0; i < steps.size(); i++) {
            double at = plot.top() + plot.height() * (steps.size() - 1 - i) / (steps.size() - 1);
            path("grid", "M" + Drawn.number(axis.left()) + " " + Drawn.number(at) + "H" + Drawn.number(axis.right()));
            text("step", axis.left() - 6, at + 4, steps.get(i));
        }
    }

    private void lineWithPoints(Plot plot, String kind) {
        path("range " + kind, plot.ranges());
        path("line " + kind, plot.line());
        path((axis.dayWidth() < ROOM_FOR_BOTH ? "points small " : "points ") + kind, plot.points());
    }

    private void realChangeAt(double at) {
        path("real", "M" + Drawn.number(axis.left()) + " " + Drawn.number(at) + "H" + Drawn.number(axis.right()));
    }

    private void path(String kind, String data) {
        if (!data.isEmpty()) {
            drawn.append("<path class=\"")
                    .append(kind)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>");
        }
    }

    private void text(String kind, double x, double at, String text) {
        drawn.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(Drawn.number(x))
                .append("\" y=\"")
                .append(Drawn.number(at))
                .append("\">")
                .append(Drawn.text(text))
                .append("</text>");
    }
}
