package org.homespine.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guessed too often; the next try counts only after the wait. */
public class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}
