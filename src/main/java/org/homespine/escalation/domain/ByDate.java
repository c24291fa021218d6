package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Parts of what is in the order of its dates, found without reading all of it. */
final class ByDate {

    private ByDate() {}

    /** What is dated from the first to the last of these dates. */
    static <T> List<T> between(LocalDate first, LocalDate last, List<T> inOrder, Function<T, LocalDate> date) {
        int from = from(first, inOrder, date);
        return inOrder.subList(from, Math.max(from, from(last.plusDays(1), inOrder, date)));
    }

    /** The index of the first that is dated on or after a date; the number of all where none is. */
    static <T> int from(LocalDate day, List<T> inOrder, Function<T, LocalDate> date) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (date.apply(inOrder.get(middle)).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
