package org.homespine.shared;

import java.util.UUID;

/** The id of a staff member's account. */
public record AccountId(UUID value) {

    /** Reads an id from its text; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
