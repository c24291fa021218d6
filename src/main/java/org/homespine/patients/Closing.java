package org.homespine.patients;

import java.time.LocalDate;
import org.homespine.shared.AccountId;

/**
 * That a record is closed: why, and since when.
 *
 * @param on the patient's day on which care ended
 * @param note what else there is to say, at most 5,000 characters; may be empty
 */
public record Closing(Reason reason, LocalDate on, String note, AccountId by) {

    /** Why care ended. */
    public enum Reason {
        DISCHARGED,
        REFERRED_ON,
        STOPPED_COMING,
        DIED,
        OTHER
    }
}
