package org.homespine.delivery;

import java.time.Instant;

/**
 * A mail that was given up.
 *
 * @param since when it was written
 * @param problem the last answer: a status code of SMTP, or the name of what failed before there was one
 */
public record DeadLetter(MailId id, String address, String subject, int attempts, Instant since, String problem) {}
