package org.homespine.therapistportal.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The drawing of pain and of exercises done, day by day: a line above, bars below; a day without an answer is a gap. */
final class TrendDrawing {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 190;
    private static final int LEFT = 26;
    private static final int RIGHT = 550;
    private static final int PAIN_TOP = 10;
    private static final int PAIN_BOTTOM = 110;
    private static final int BARS_TOP = 126;
    private static final int BARS_BOTTOM = 166;
    private static final int WORST_PAIN = 10;
    private static final int ALL_DONE = 100;

    private final List<Day> days;

    TrendDrawing(List<Day> days) {
        this.days = List.copyOf(days);
    }

    /**
     * A day of the trend.
     *
     * @param pain the highest of the day, 0 to 10; null = not answered
     * @param done share of the planned units that was done, 0 to 100; null = nothing planned or not answered
     */
    record Day(
            LocalDate date,
            @Nullable Integer pain,
            @Nullable Integer done) {}

    /** As SVG path data: the line breaks wherever a day has no answer. */
    String painLine() {
        return answered()
                .mapToObj(index -> (isAnswered(index - 1) ? "L" : "M") + x(index) + " " + painY(index))
                .collect(Collectors.joining());
    }

    /** One dot for each day with an answer, so that a day between two gaps is seen. */
    String painDots() {
        return answered()
                .mapToObj(index -> "<circle cx=\"" + x(index) + "\" cy=\"" + painY(index) + "\" r=\"2.6\"/>")
                .collect(Collectors.joining());
    }

    /** One bar for each day on which the share is known; none done is a thin line, not a gap. */
    String bars() {
        return IntStream.range(0, days.size())
                .filter(index -> days.get(index).done() != null)
                .mapToObj(this::bar)
                .collect(Collectors.joining());
    }

    private String bar(int index) {
        Integer done = days.get(index).done();
        int share = done == null ? 0 : Math.min(done, ALL_DONE);
        int height = Math.max(1, share * (BARS_BOTTOM - BARS_TOP) / ALL_DONE);
        int width = Math.max(2, step() - 5);
        return "<rect x=\"" + (x(index) - width / 2) + "\" y=\"" + (BARS_BOTTOM - height) + "\" width=\"" + width
                + "\" height=\"" + height + "\"/>";
    }

    /** The whole picture; its only words are the two dates given. */
    String svg(String firstDate, String lastDate) {
        return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" aria-hidden=\"true\" class=\"trend\">"
                + gridLine(0) + gridLine(WORST_PAIN / 2) + gridLine(WORST_PAIN)
                + "<path class=\"grid\" d=\"M" + LEFT + " " + BARS_BOTTOM + "H" + RIGHT + "\"/>"
                + "<g class=\"bars\">" + bars() + "</g>"
                + "<path class=\"line\" d=\"" + painLine() + "\"/><g class=\"dots\">" + painDots() + "</g>"
                + "<text x=\"" + LEFT + "\" y=\"184\">" + firstDate + "</text>"
                + "<text x=\"" + RIGHT + "\" y=\"184\" text-anchor=\"end\">" + lastDate + "</text></svg>";
    }

    private static String gridLine(int pain) {
        int y = yOf(pain);
        return "<path class=\"grid\" d=\"M" + LEFT + " " + y + "H" + RIGHT + "\"/><text x=\"20\" y=\"" + (y + 4)
                + "\" text-anchor=\"end\">" + pain + "</text>";
    }

    private IntStream answered() {
        return IntStream.range(0, days.size()).filter(this::isAnswered);
    }

    private boolean isAnswered(int index) {
        return index >= 0 && days.get(index).pain() != null;
    }

    private int step() {
        return (RIGHT - LEFT) / Math.max(1, days.size());
    }

    private int x(int index) {
        return LEFT + step() / 2 + index * (RIGHT - LEFT) / Math.max(1, days.size());
    }

    private int painY(int index) {
        Integer pain = days.get(index).pain();
        return yOf(pain == null ? 0 : pain);
    }

    private static int yOf(int pain) {
        return PAIN_BOTTOM - pain * (PAIN_BOTTOM - PAIN_TOP) / WORST_PAIN;
    }
}
