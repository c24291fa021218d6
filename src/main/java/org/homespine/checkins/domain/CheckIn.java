package org.homespine.checkins.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored revision of a check-in.
 *
 * @param rev 1 for the first entry, higher for corrections
 * @param contentHash what it says, as a hash: two entries of one uuid and revision that differ in it are a conflict
 * @param performedOn the patient's local date at entry; never re-dated
 * @param enteredAt when it was typed, corrected where the device's clock was off
 * @param evidence what it rests on; one from paper was copied by staff at {@code receivedAt}
 * @param byCarer whether somebody who cares for the patient made it
 * @param withdrawn whether this revision withdraws the check-in
 * @param followUp the answer to the question that warning words in its note open; null = not answered
 */
public record CheckIn(
        UUID uuid,
        int rev,
        String contentHash,
        LocalDate performedOn,
        Instant enteredAt,
        Instant receivedAt,
        Evidence evidence,
        boolean byCarer,
        boolean withdrawn,
        Answers answers,
        @Nullable FollowUp followUp) {}
