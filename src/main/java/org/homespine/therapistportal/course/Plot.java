package org.homespine.therapistportal.course;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homespine.therapistportal.course.Slot.Spread;

/** One series over time as path data, between a top and a bottom; a slot without an answer is a gap. */
record Plot(List<Slot> slots, Series series, TimeAxis axis, double top, double height) {

    double y(double value) {
        return top + height * (series.most() - value) / (series.most() - series.least());
    }

    /** Joins the middle of each slot to the next one's, where they stand next to each other. */
    String line() {
        List<Slot> known = known();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < known.size(); i++) {
            boolean joined = i > 0 && areNeighbours(known.get(i - 1), known.get(i));
            path.append(joined ? "L" : "M").append(point(known.get(i)));
        }
        return path.toString();
    }

    private boolean areNeighbours(Slot one, Slot next) {
        long apart = ChronoUnit.DAYS.between(one.last(), next.first());
        return apart <= (next.isDay() ? series.joinedWithin() : 1);
    }

    /** One round point for each slot, so that a day between two gaps is seen. */
    String points() {
        return path(slot -> "M" + point(slot) + "h0");
    }

    /** From the lowest to the highest answer of each slot that has more than one. */
    String ranges() {
        return path(slot -> spread(slot).isOne()
                ? ""
                : "M" + x(slot) + " " + Drawn.number(y(spread(slot).low())) + "V"
                        + Drawn.number(y(spread(slot).high())));
    }

    /** From the bottom up to each answer; the lowest is a thin line, not a gap. */
    String bars() {
        return path(slot -> "M" + x(slot) + " " + Drawn.number(top + height) + "V"
                + Drawn.number(Math.min(y(spread(slot).middle()), top + height - 1)));
    }

    boolean isEmpty() {
        return known().isEmpty();
    }

    private String path(Function<Slot, String> part) {
        return known().stream().map(part).collect(Collectors.joining());
    }

    private List<Slot> known() {
        return slots.stream().filter(slot -> slot.of(series) != null).toList();
    }

    private Spread spread(Slot slot) {
        return Objects.requireNonNull(slot.of(series));
    }

    private String point(Slot slot) {
        return x(slot) + " " + Drawn.number(y(spread(slot).middle()));
    }

    private String x(Slot slot) {
        return Drawn.number(axis.middle(slot.first(), slot.last()));
    }
}
