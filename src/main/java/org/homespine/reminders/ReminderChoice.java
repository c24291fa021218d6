package org.homespine.reminders;

import java.time.Instant;

/** Whether a patient wants reminders, when that was said, and how. */
public record ReminderChoice(boolean wanted, Instant saidAt, How how) {

    /** How it was said. */
    public enum How {
        STAFF,
        PATIENT,
        /** By the link in a mail; it only ever stops. */
        LINK
    }
}
