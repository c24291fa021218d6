package org.homespine.checkins;

import java.time.Instant;
import java.util.UUID;
import org.homespine.shared.PatientId;

/**
 * A note whose question, if its words open one, has no answer, in the revision of its check-in that stands.
 *
 * @param uuid of the check-in
 * @param enteredAt when it was typed, corrected where the device's clock was off
 */
public record OpenNote(PatientId patient, UUID uuid, int rev, String note, Instant enteredAt) {}
