package org.homespine.escalation.domain;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is read when it is first asked for and kept; for one thread. What throws is read again when asked again. */
final class Once<T> {

    private final Supplier<T> reading;

    private @Nullable T read;

    Once(Supplier<T> reading) {
        this.reading = reading;
    }

    T get() {
        if (read == null) {
            read = reading.get();
        }
        return Objects.requireNonNull(read);
    }
}
