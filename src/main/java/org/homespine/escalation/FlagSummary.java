package org.homespine.escalation;

import java.time.Instant;
import java.util.Comparator;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.FlagClosing;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A flag as lists show it.
 *
 * @param tierAt when it reached the tier it has now
 * @param deadlineAt by when somebody must have acted
 * @param overdueAt when it was found that nobody had acknowledged it in time
 * @param hits how many findings it has gathered, 1 or more
 */
public record FlagSummary(
        FlagId id,
        PatientId patient,
        Family family,
        Tier tier,
        ReviewState state,
        Instant raisedAt,
        Instant tierAt,
        Instant deadlineAt,
        @Nullable Instant overdueAt,
        int hits,
        @Nullable Instant acknowledgedAt,
        @Nullable AccountId acknowledgedBy,
        @Nullable Instant contactedAt,
        @Nullable Instant resolvedAt,
        @Nullable AccountId resolvedBy,
        ResolvedFlag.@Nullable Outcome outcome,
        @Nullable String note,
        @Nullable Instant closedAt,
        FlagClosing.@Nullable Reason closedBecause) {

    /** The highest tier first, then the one whose deadline comes first. */
    public static final Comparator<FlagSummary> BY_URGENCY = Comparator.comparing(FlagSummary::tier)
            .thenComparing(FlagSummary::deadlineAt)
            .thenComparing(flag -> flag.id().value());
}
