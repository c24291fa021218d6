package org.homespine.delivery;

import java.util.UUID;

/** The id of a mail. */
public record MailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
