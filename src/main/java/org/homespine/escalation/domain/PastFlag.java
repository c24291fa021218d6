package org.homespine.escalation.domain;

import java.time.Instant;
import org.homespine.shared.FlagId;
import org.jspecify.annotations.Nullable;

/**
 * A flag that was really raised, and what became of it.
 *
 * @param state as it was last
 * @param overAt when it was resolved or closed by itself; null while it is open
 * @param outcome what the clinician decided; null where nobody has
 */
public record PastFlag(FlagId id, FlagState state, @Nullable Instant overAt, ResolvedFlag.@Nullable Outcome outcome) {

    boolean isOpenAt(Instant moment) {
        return !state.raisedAt().isAfter(moment) && (overAt == null || overAt.isAfter(moment));
    }
}
