package org.homespine.escalation;

import java.time.LocalDate;

/**
 * When the clinic will be in touch, as it could be said at the moment when a rule spoke.
 *
 * @param today whether the clinic was open, so that an urgent call comes the same day; else it comes at the next opening
 * @param withinWorkDays the day by whose closing what is not urgent is looked at
 */
public record Promise(boolean today, LocalDate withinWorkDays) {}
