package org.homespine.shared;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A source of UUIDv7 ids (RFC 9562): 48 bits of the clock's milliseconds, then random bits. */
public record IdSource(Clock clock, RandomGenerator random) {

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
