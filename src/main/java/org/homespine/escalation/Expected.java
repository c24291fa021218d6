package org.homespine.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.escalation.domain.ExpectedLevel.Measure;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician expected of a patient for a while, and why.
 *
 * @param endedAt null where nobody ended it before its last day
 */
public record Expected(
        UUID id,
        ExpectedLevel level,
        String reason,
        Instant setAt,
        AccountId setBy,
        @Nullable Instant endedAt) {

    /** What somebody would expect, from today on. */
    public record Wish(Measure measure, int level, LocalDate until, String reason) {}

    SettingHistory.Expectation asRulesSeeIt() {
        return new SettingHistory.Expectation(level, setAt, endedAt);
    }
}
