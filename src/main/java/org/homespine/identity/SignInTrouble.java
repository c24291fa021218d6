package org.homespine.identity;

import java.time.Instant;
import org.homespine.shared.PatientId;

/**
 * Tries at a patient's sign-in code that were refused and that nobody of the clinic has noted yet.
 *
 * @param tries how many there were, 1 or more
 * @param last the moment of the last one
 */
public record SignInTrouble(PatientId patient, Kind kind, int tries, Instant last) {

    /** What was wrong with the code or with what was said beside it. */
    public enum Kind {
        /** It had signed a device in already: a link that went to two people, or was opened twice. */
        USED,
        /** Its time was over, or a newer code had taken its place. */
        ENDED,
        /** The year of birth was not the patient's; after 5 the code is dead. */
        WRONG_YEAR
    }
}
