package org.homespine.shared;

/**
 * The one answer for a record that is absent and for one that the asker may not see, so that the two cannot be told
 * apart.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
