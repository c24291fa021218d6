package org.homespine.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag that nobody has resolved.
 *
 * @param rule the first of its reasons
 * @param tier its tier now
 * @param raisedAt when it reached that tier
 */
public record OpenFlag(
        RuleId rule,
        Family family,
        Tier tier,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt) {}
