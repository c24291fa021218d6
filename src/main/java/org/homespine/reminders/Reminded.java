package org.homespine.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the reminders of a patient.
 *
 * @param possible whether mail can leave, and the clinic reminds its patients at all
 * @param reachable whether there is an address to which the patient has agreed
 * @param choice null while nobody has asked the patient
 * @param lastMail when the last reminder was written; null for never
 */
public record Reminded(
        boolean possible,
        boolean reachable,
        @Nullable ReminderChoice choice,
        @Nullable Instant lastMail) {

    public boolean wanted() {
        return choice != null && choice.wanted();
    }
}
