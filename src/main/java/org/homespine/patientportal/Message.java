package org.homespine.patientportal;

import java.util.List;
import org.homespine.escalation.PatientMessage;
import org.jspecify.annotations.Nullable;

/** What the patient should read after an entry, and whom to call; the names are those of the JSON. */
record Message(
        String rule, String tier, String text, @Nullable String inEnglish, List<PatientMessage.Call> calls) {

    static Message of(PatientMessage message) {
        return new Message(message.rule(), message.tier().name(), message.text(), message.inEnglish(), message.calls());
    }
}
