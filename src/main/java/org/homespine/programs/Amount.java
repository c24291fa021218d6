package org.homespine.programs;

import org.jspecify.annotations.Nullable;

/** A figure of a dose: stated, or not said; what is not said is never taken for 0. */
public sealed interface Amount {

    /** Nobody has said how much. */
    record NotSaid() implements Amount {}

    /** So much. */
    record Of(int value) implements Amount {}

    static Amount notSaid() {
        return new NotSaid();
    }

    static Amount of(int value) {
        return new Of(value);
    }

    /** As a field of a form or a stored text has it, where null is not said. */
    static Amount ofNullable(@Nullable Integer value) {
        return value == null ? notSaid() : of(value);
    }

    default boolean isSaid() {
        return this instanceof Of;
    }

    default int orElse(int other) {
        return switch (this) {
            case NotSaid ignored -> other;
            case Of said -> said.value();
        };
    }

    /** The figure, or null where none is said: for forms, stored texts and printing. */
    default @Nullable Integer orNull() {
        return switch (this) {
            case NotSaid ignored -> null;
            case Of said -> said.value();
        };
    }
}
