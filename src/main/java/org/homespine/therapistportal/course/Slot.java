package org.homespine.therapistportal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homespine.escalation.domain.KnownDay;
import org.jspecify.annotations.Nullable;

/**
 * One step of the time axis: a day, or a week.
 *
 * @param known what was answered in it; a series that nobody answered is not in it
 */
record Slot(LocalDate first, LocalDate last, Map<Series, Spread> known) {

    private static final int WEEK = 7;

    /** The answers of a slot from the lowest to the highest; of a day all three are the same. */
    record Spread(double low, double middle, double high) {

        boolean isOne() {
            return low == high;
        }

        private static Spread of(List<Double> sorted) {
            int half = sorted.size() / 2;
            double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
            return new Spread(sorted.getFirst(), middle, sorted.getLast());
        }
    }

    Slot {
        known = Map.copyOf(known);
    }

    @Nullable
    Spread of(Series series) {
        return known.get(series);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isDay() {
        return first.equals(last);
    }

    static List<Slot> days(List<KnownDay> days) {
        return days.stream().map(day -> of(List.of(day))).toList();
    }

    /** Whole weeks that end today; the first may be shorter. */
    static List<Slot> weeks(List<KnownDay> days) {
        List<Slot> weeks = new ArrayList<>();
        for (int end = days.size(); end > 0; end -= WEEK) {
            weeks.addFirst(of(days.subList(Math.max(0, end - WEEK), end)));
        }
        return List.copyOf(weeks);
    }

    private static Slot of(List<KnownDay> days) {
        Map<Series, Spread> known = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            List<Double> answers = days.stream()
                    .flatMap(day -> Stream.ofNullable(series.on(day)))
                    .map(Objects::requireNonNull)
                    .sorted()
                    .toList();
            if (!answers.isEmpty()) {
                known.put(series, Spread.of(answers));
            }
        }
        return new Slot(days.getFirst().date(), days.getLast().date(), known);
    }
}
