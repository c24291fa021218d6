package org.homespine.escalation.domain;

/**
 * Over what adherence is counted.
 *
 * @param days how many active days, each counted by the units due on it
 * @param leastUnits below how many units due a share says nothing
 */
public record AdherenceWindow(int days, int leastUnits) {}
