package org.homespine.escalation;

import java.util.List;
import org.homespine.escalation.domain.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is told after a check-in, and whom to call.
 *
 * @param inEnglish the same in English, where it is grave and nobody has reviewed the patient's language; else null
 */
public record PatientMessage(
        String rule, Tier tier, String text, @Nullable String inEnglish, List<Call> calls) {

    public PatientMessage {
        calls = List.copyOf(calls);
    }

    /** A number to call, and whose it is. */
    public record Call(String label, String number) {}
}
