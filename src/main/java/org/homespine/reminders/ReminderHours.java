package org.homespine.reminders;

import org.homespine.reminders.domain.ReminderTimes;

/** Whether a clinic reminds its patients by mail, and at which times. */
public record ReminderHours(boolean wanted, ReminderTimes times) {

    /** Of a clinic that has decided nothing: none are sent. */
    static final ReminderHours OFF = new ReminderHours(false, ReminderTimes.USUAL);
}
