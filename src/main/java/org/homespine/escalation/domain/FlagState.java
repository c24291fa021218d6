package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient's open flag of one family: there is at most one.
 *
 * @param tier the highest of its findings; it never falls while the flag is open
 * @param raisedAt when the flag was opened
 * @param tierAt when it reached the tier it has
 * @param alertedAt when a person was last alerted; null while nobody was
 * @param acknowledgedAt when somebody took it on; a rise of the tier asks for that again
 * @param hits how many findings it has gathered, 1 or more
 * @param rules what it was raised for
 */
public record FlagState(
        Family family,
        Tier tier,
        Instant raisedAt,
        Instant tierAt,
        @Nullable Instant alertedAt,
        @Nullable Instant acknowledgedAt,
        int hits,
        Set<RuleId> rules) {

    public FlagState {
        rules = Set.copyOf(rules);
    }
}
