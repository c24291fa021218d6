package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homespine.shared.FlagId;
import org.jspecify.annotations.Nullable;

/**
 * A flag that rules would have raised.
 *
 * @param tier the highest that it reached
 * @param rules what it would have been raised for
 * @param overAt when it would have been over; null for not yet
 * @param evidence the check-ins that it rested on when it was raised
 * @param real the flag that was really there at that time; null where there was none
 */
public record LabFlag(
        Family family,
        Tier tier,
        Set<RuleId> rules,
        Instant raisedAt,
        @Nullable Instant overAt,
        List<CheckInRef> evidence,
        @Nullable FlagId real) {

    public LabFlag {
        rules = Set.copyOf(rules);
        evidence = List.copyOf(evidence);
    }

    boolean overlaps(LabFlag other) {
        return isBefore(raisedAt, other.overAt) && isBefore(other.raisedAt, overAt);
    }

    private static boolean isBefore(Instant moment, @Nullable Instant end) {
        return end == null || moment.isBefore(end);
    }
}
