package org.homespine.patients;

import java.time.Instant;

/**
 * A patient's agreement to who sees the answers, that nobody watches round the clock, and what stays on the phone.
 *
 * @param version of the text that was agreed to
 * @param byCarer whether a carer said so for the patient
 */
public record Consent(int version, Instant agreedAt, boolean byCarer) {

    /** The version of the text that the app shows now; a higher number asks every patient again. */
    public static final int CURRENT = 1;

    /** Whether it is about the text that the app shows now. */
    public boolean isCurrent() {
        return version == CURRENT;
    }
}
