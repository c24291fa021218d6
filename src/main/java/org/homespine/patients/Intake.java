package org.homespine.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.homespine.shared.AccountId;
import org.homespine.shared.ConditionId;
import org.jspecify.annotations.Nullable;

/**
 * What a therapist asks once, when a patient is registered.
 *
 * @param language {@code en} or {@code es}
 * @param pain 0 to 10
 * @param reach 0 back or none, 1 buttock, 2 thigh, 3 below the knee, 4 foot
 * @param side {@code none}, {@code left}, {@code right} or {@code both}
 * @param known symptoms that were there before: of {@code tingle, numb, weak, night, both_legs, reach}
 * @param direction the movement that was found to ease the signs
 * @param activities up to three things that the pain makes hard, in the patient's own words
 * @param activityScores how well each goes, 0 to 10, one for each activity
 * @param reviewer who reviews this patient's flags; null is the registering therapist
 */
public record Intake(
        String firstName,
        String lastName,
        LocalDate born,
        String language,
        ZoneId zone,
        String phone,
        String emergencyContact,
        String outOfHoursNumber,
        int pain,
        int reach,
        String side,
        Set<String> known,
        @Nullable Integer baseline,
        DirectionalPreference direction,
        List<String> activities,
        List<Integer> activityScores,
        Set<ConditionId> conditions,
        @Nullable AccountId reviewer) {

    public Intake {
        known = Set.copyOf(known);
        activities = List.copyOf(activities);
        activityScores = List.copyOf(activityScores);
        conditions = Set.copyOf(conditions);
    }
}
