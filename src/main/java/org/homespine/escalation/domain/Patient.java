package org.homespine.escalation.domain;

import java.util.Set;
import org.homespine.checkins.domain.Side;
import org.homespine.shared.ConditionId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient beside the check-ins.
 *
 * @param conditions what the record says now; a condition reported in a check-in is not yet among them
 * @param known as it stands now, with what resolutions as known baseline have written there
 * @param baseline the usual pain, 0 to 10, set by a therapist; null = it is computed from the first days
 */
public record Patient(
        Set<ConditionId> conditions,
        Set<KnownSymptom> known,
        Intake intake,
        @Nullable Integer baseline) {

    public Patient {
        conditions = Set.copyOf(conditions);
        known = Set.copyOf(known);
    }

    /** Pain 0 to 10, reach 0 to 4 and side as the therapist found them at the start. */
    public record Intake(int pain, int reach, Side side) {}
}
