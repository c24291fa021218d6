package org.homespine.escalation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the rule lab: what another value of a setting would have done, as far as it has come.
 *
 * @param valueBefore what held for the clinic when it was begun
 * @param stoppedAt when somebody stopped it; null for nobody has
 * @param patients how many there are to judge
 * @param judged how many have been
 * @param failed of how many the past could not be judged; nothing is counted of them
 * @param checkIns how many those that were judged sent in the span
 * @param flagsBefore how many flags of the families that the setting moves the values in force would have raised of them
 * @param flagsAfter how many the other value would have raised
 */
public record LabRunState(
        LabTask task,
        BigDecimal valueBefore,
        @Nullable Instant stoppedAt,
        int patients,
        int judged,
        int failed,
        long checkIns,
        long flagsBefore,
        long flagsAfter) {

    public boolean isRunning() {
        return stoppedAt == null && judged < patients;
    }

    /** The part that is done, 0 to 1. */
    public double progress() {
        return patients == 0 ? 1 : (double) judged / patients;
    }

    /** Flags for each hundred check-ins; 0 where there was none. */
    public double perHundredCheckIns(long flags) {
        return checkIns == 0 ? 0 : 100.0 * flags / checkIns;
    }

    public double perWeek(long flags) {
        return flags / (Duration.between(task.from(), task.until()).toHours() / (7 * 24.0));
    }
}
