package org.homespine.escalation.domain;

import org.jspecify.annotations.Nullable;

/**
 * IMP-01 and IMP-02: not better at two or at four weeks, judged once, at the first tick in a span of active days that
 * has enough to judge by. Too few check-ins delay it, they do not cancel it. Source: S1, REF-NPRS, REF-MIC.
 *
 * @param fromDay the active day whose tick is the first of the span
 * @param toDay the active day whose tick is the last; null = no end
 * @param lastLoggedDays how many logged days the usual pain is the median of
 */
public record NotImproved(
        RuleId id,
        Tier tier,
        int fromDay,
        @Nullable Integer toDay,
        int lastLoggedDays,
        Improvement improvement,
        EnoughLogs enough)
        implements NightlyRule {

    boolean covers(int activeDay) {
        return activeDay >= fromDay && (toDay == null || activeDay <= toDay);
    }
}
