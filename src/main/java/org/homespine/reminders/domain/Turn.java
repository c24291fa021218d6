package org.homespine.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One of the times of a patient's day at which a reminder may be sent, which has come.
 *
 * @param number 1 for the first of the day, 2 for the repeated one
 * @param moment when it came due
 * @param over from when on a mail would come too late: the next quiet hour or the end of the local day
 */
public record Turn(LocalDate day, int number, Instant moment, Instant over) {}
