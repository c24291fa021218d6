package org.homespine.checkins;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.domain.EmergencySign;

/**
 * An answer to the question about emergency signs that warning words in a note open, as a device sends it.
 *
 * @param uuid made on the device; it names the answer, so that sending twice stores once
 * @param checkIn the uuid of the check-in whose note opened the question
 * @param rev the revision of that check-in
 * @param em the signs; empty = none of them
 * @param sentAt when it was sent, by the device's clock
 */
public record FollowUpSubmission(UUID uuid, UUID checkIn, int rev, Set<EmergencySign> em, Instant sentAt) {

    public FollowUpSubmission {
        em = Set.copyOf(em);
    }
}
