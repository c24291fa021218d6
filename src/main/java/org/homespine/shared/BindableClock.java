package org.homespine.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The system's clock, which a piece of work may bind to another moment: to load a past, or to test a deadline. */
public final class BindableClock extends Clock {

    private static final ScopedValue<Instant> BOUND = ScopedValue.newInstance();

    private final ZoneId zone;

    private BindableClock(ZoneId zone) {
        this.zone = zone;
    }

    public static BindableClock utc() {
        return new BindableClock(ZoneOffset.UTC);
    }

    /** Runs work for which every such clock shows this moment. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(BOUND, moment).call(work::get);
    }

    /** Runs work for which every such clock shows this moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(BOUND, moment).run(work);
    }

    @Override
    public Instant instant() {
        return BOUND.isBound() ? BOUND.get() : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BindableClock(other);
    }
}
