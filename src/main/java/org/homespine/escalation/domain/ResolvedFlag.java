package org.homespine.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule had found when a clinician resolved its flag; null where the rule has no such value.
 *
 * @param pain the day's pain then, 0 to 10
 * @param reach the day's reach then, 0 to 4
 * @param count the rule's own count then
 */
public record ResolvedFlag(
        RuleId rule,
        Instant resolvedAt,
        @Nullable Integer pain,
        @Nullable Integer reach,
        @Nullable Integer count,
        Outcome outcome) {

    /** What the clinician decided. */
    public enum Outcome {
        REFERRED,
        ADVISED,
        KNOWN_BASELINE,
        PROGRAM_CHANGED,
        FALSE_ALARM
    }
}
