package org.homespine.therapistportal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.uikit.Times;

/**
 * How a deadline reads: counted in minutes or hours while it is near, else as a moment; since when, once it has passed.
 *
 * @param key of the text
 * @param values that the text takes
 */
public record DeadlineWords(String key, List<Object> values) {

    public DeadlineWords {
        values = List.copyOf(values);
    }

    /** Rounded down, so that nobody believes to have longer than there is. */
    public static DeadlineWords of(Instant deadline, Instant now, Times times) {
        Duration left = Duration.between(now, deadline);
        if (!left.isPositive()) {
            return new DeadlineWords("deadline.overdue", List.of(times.brief(deadline)));
        }
        if (left.toMinutes() < 1) {
            return new DeadlineWords("deadline.at-once", List.of());
        }
        if (left.toHours() < 1) {
            return new DeadlineWords("deadline.minutes", List.of(left.toMinutes()));
        }
        return LocalDate.ofInstant(deadline, times.zone()).equals(times.today())
                ? new DeadlineWords("deadline.hours", List.of(left.toHours(), left.toMinutesPart()))
                : new DeadlineWords("deadline.by", List.of(times.at(deadline)));
    }
}
