package org.homespine.patientportal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homespine.checkins.FollowUpSubmission;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/** An answer to the question that warning words open, as the patient app sends it. */
record FollowUpBody(
        @Nullable UUID uuid,
        @Nullable Set<@Nullable EmergencySign> em,
        @Nullable OffsetDateTime sentAt) {

    /** The answer about this revision of a check-in; throws {@link Refused} naming every field that cannot be used. */
    FollowUpSubmission toSubmission(UUID checkIn, int rev) {
        List<Reason> reasons = new ArrayList<>();
        CheckInBody.required(reasons, "uuid", uuid);
        CheckInBody.required(reasons, "em", em);
        CheckInBody.required(reasons, "sentAt", sentAt);
        CheckInBody.year(reasons, "sentAt", sentAt == null ? null : sentAt.getYear());
        if (em != null && em.contains(null)) {
            reasons.add(new Reason("em", "wrong-type", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        return new FollowUpSubmission(
                Objects.requireNonNull(uuid),
                checkIn,
                rev,
                Set.copyOf(Objects.requireNonNull(em)),
                Objects.requireNonNull(sentAt).toInstant());
    }
}
