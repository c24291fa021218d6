package org.homespine.delivery;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written, in plain text.
 *
 * @param onceKey names it in its clinic for ever, so that it is written once however often it is asked for
 * @param notAfter from when on it would come too late and is not sent any more; null for one that never does
 * @param stop where its reader can stop such mails, for the mailbox's own button (RFC 8058); null where there is nothing
 *     to stop
 */
public record Letter(
        String address,
        String subject,
        String text,
        String onceKey,
        @Nullable Instant notAfter,
        @Nullable URI stop) {

    /** One that is never too late and that nobody can stop. */
    public static Letter of(String address, String subject, String text, String onceKey) {
        return new Letter(address, subject, text, onceKey, null, null);
    }
}
