package org.homespine.patients;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a patient was at intake, and what is known of their symptoms.
 *
 * @param pain 0 to 10
 * @param reach 0 to 4
 * @param side {@code none}, {@code left}, {@code right} or {@code both}
 * @param known symptoms that a clinician recorded as there before
 * @param baseline the pain that a therapist set as the patient's usual, or null: then it is computed
 * @param direction the movement that was found to ease the signs
 * @param opened whether the patient has opened the app
 */
public record PatientBaseline(
        int pain,
        int reach,
        String side,
        Set<String> known,
        @Nullable Integer baseline,
        DirectionalPreference direction,
        List<String> activities,
        List<Integer> activityScores,
        String emergencyContact,
        boolean opened) {}
