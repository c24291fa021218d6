package org.homespine.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is due.
 *
 * @param attempts how often it was tried in vain
 * @param notAfter from when on it is not sent any more; null for never
 * @param stop where its reader can stop such mails; null where nothing can be stopped
 */
record WaitingMail(
        MailId id,
        String address,
        String subject,
        String text,
        int attempts,
        @Nullable Instant notAfter,
        @Nullable String stop) {

    boolean isTooLate(Instant now) {
        return notAfter != null && !now.isBefore(notAfter);
    }

    /** Names the mail and nobody. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
