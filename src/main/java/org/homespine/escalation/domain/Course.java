package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it has gone over the last days, as far as anybody has said.
 *
 * @param days the dates up to today, the oldest first
 * @param realChange from where on a change counts as real; null where no rule says so
 */
public record Course(List<KnownDay> days, @Nullable RealChange realChange) {

    public Course {
        days = List.copyOf(days);
    }

    /** So many days up to today, measured by these rules. */
    public static Course last(int days, History history, RuleSet rules, Instant now) {
        return new Course(
                KnownDay.last(days, history, now),
                RealChange.of(history, rules, now).orElse(null));
    }
}
