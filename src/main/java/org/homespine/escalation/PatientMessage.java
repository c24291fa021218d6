package org.homespine.escalation;

import java.util.List;
import org.homespine.escalation.domain.Tier;

/** What a patient is told after a check-in, and whom to call. */
public record PatientMessage(String rule, Tier tier, String text, List<Call> calls) {

    public PatientMessage {
        calls = List.copyOf(calls);
    }

    /** A number to call, and whose it is. */
    public record Call(String label, String number) {}
}
