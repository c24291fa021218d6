package org.homespine.checkins;

import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.shared.PatientId;

/**
 * An answer to the question that warning words open was stored in the running transaction: its check-in is to be judged
 * again.
 *
 * @param followUp the answer's own uuid
 * @param checkIn every stored version of the revision that it answers; more than one only where they conflict
 */
public record FollowUpRecorded(PatientId patient, UUID followUp, Set<Key> checkIn) {

    public FollowUpRecorded {
        checkIn = Set.copyOf(checkIn);
    }
}
