package org.homespine.escalation;

import java.time.Instant;
import java.util.List;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.AccountId;

/** A flag with why it was raised, each finding's reason as a sentence, and the contacts recorded. */
public record FlagDetail(FlagSummary flag, List<Reason> reasons, List<Contact> contacts) {

    public FlagDetail {
        reasons = List.copyOf(reasons);
        contacts = List.copyOf(contacts);
    }

    /**
     * Why the flag was raised, or counted once more.
     *
     * @param because one or two sentences with every value and threshold that was used
     * @param advice what the rule's author tells the clinician
     * @param evidence the check-ins it rests on, each {@code uuid:rev}
     */
    public record Reason(
            String rule, Tier tier, Instant foundAt, String because, String advice, List<String> evidence) {}

    /** A recorded contact with the patient. */
    public record Contact(Instant at, AccountId by, String note) {}
}
