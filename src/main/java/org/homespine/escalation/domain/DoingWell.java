package org.homespine.escalation.domain;

/**
 * IMP-05: pain well below the start, and exercises done in two windows running. Source: S0.
 *
 * @param percentEased by how many percent of base the usual pain must have fallen
 * @param percentDone how many percent of the units due must be done in each window
 * @param lastLoggedDays how many logged days the usual pain is the median of
 */
public record DoingWell(
        int percentEased, int percentDone, AdherenceWindow window, int lastLoggedDays, EnoughLogs enough)
        implements NightlyRule {

    private static final RuleId ID = new RuleId("IMP-05");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.ROUTINE;
    }
}
