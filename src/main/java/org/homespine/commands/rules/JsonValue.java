package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it stands. Each method is one type that it may have, and throws {@link Unreadable} where it has
 * another.
 *
 * @param path such as {@code checkIns[3].pain}
 * @param plain null, a Boolean, String, BigInteger or BigDecimal, a List of values or a Map of them by name
 */
record JsonValue(String path, @Nullable Object plain) {

    /** No clock shows a year outside these. */
    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2200;

    Unreadable wrong(String reason) {
        return new Unreadable(path, reason);
    }

    boolean isNull() {
        return plain == null;
    }

    boolean isList() {
        return plain instanceof List;
    }

    boolean isNumber() {
        return plain instanceof BigInteger || plain instanceof BigDecimal;
    }

    /** Null for null, else what the reading makes of it. */
    <T> @Nullable T orNull(Function<JsonValue, T> reading) {
        return isNull() ? null : reading.apply(this);
    }

    JsonObject object() {
        if (plain instanceof Map<?, ?> fields) {
            return new JsonObject(this, fields);
        }
        throw mustBe("an object");
    }

    List<JsonValue> list() {
        if (plain instanceof List<?> items) {
            return items.stream().map(JsonValue.class::cast).toList();
        }
        throw mustBe("a list");
    }

    <T> List<T> listOf(Function<JsonValue, T> reading) {
        return list().stream().map(reading).toList();
    }

    <T> Set<T> setOf(Function<JsonValue, T> reading) {
        return new LinkedHashSet<>(listOf(reading));
    }

    String text() {
        if (plain instanceof String text) {
            return text;
        }
        throw mustBe("a text");
    }

    boolean truth() {
        if (plain instanceof Boolean truth) {
            return truth;
        }
        throw mustBe("true or false");
    }

    int whole(int least, int most) {
        if (plain instanceof BigInteger number
                && number.compareTo(BigInteger.valueOf(least)) >= 0
                && number.compareTo(BigInteger.valueOf(most)) <= 0) {
            return number.intValue();
        }
        throw mustBe("a whole number from " + least + " to " + most);
    }

    BigDecimal number(int least, int most) {
        BigDecimal number = switch (plain) {
            case BigInteger whole -> new BigDecimal(whole);
            case BigDecimal fraction -> fraction;
            case null -> throw mustBeANumber(least, most);
            case Object ignored -> throw mustBeANumber(least, most);
        };
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw mustBeANumber(least, most);
        }
        return number;
    }

    private Unreadable mustBeANumber(int least, int most) {
        return mustBe("a number from " + least + " to " + most);
    }

    /** A number that may be written with a fraction, but a fraction of zero. */
    int wholeInValue(int least, int most) {
        try {
            return number(least, most).intValueExact();
        } catch (ArithmeticException e) {
            throw mustBe("a whole number from " + least + " to " + most);
        }
    }

    /** One of a closed set, by its code. */
    <T> T oneOf(Map<String, T> choices) {
        T chosen = plain instanceof String code ? choices.get(code) : null;
        if (chosen == null) {
            throw mustBe("one of " + String.join(", ", choices.keySet()));
        }
        return chosen;
    }

    /** A member of a larger closed set, which a message cannot list. */
    <T> T idIn(Map<String, T> ids, String kind) {
        T found = ids.get(text());
        if (found == null) {
            throw wrong("is the unknown " + kind + " " + JsonText.shown(text()));
        }
        return found;
    }

    LocalDate date() {
        try {
            return ofOurTime(LocalDate.parse(text()));
        } catch (DateTimeException e) {
            throw mustBe("a date such as 2026-03-10");
        }
    }

    LocalTime time() {
        try {
            return LocalTime.parse(text());
        } catch (DateTimeException e) {
            throw mustBe("a time of day such as 09:00");
        }
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException e) {
            throw mustBe("a time zone such as Europe/London");
        }
    }

    WrittenMoment moment() {
        try {
            WrittenMoment moment = WrittenMoment.parse(text());
            ofOurTime(moment.local().toLocalDate());
            return moment;
        } catch (DateTimeException e) {
            throw mustBe("a moment such as 2026-03-10T20:00 or 2026-03-10T20:00+09:00");
        }
    }

    private LocalDate ofOurTime(LocalDate date) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw wrong("must be in the years " + EARLIEST_YEAR + " to " + LATEST_YEAR + ", not " + date.getYear());
        }
        return date;
    }

    Unreadable mustBe(String what) {
        return wrong("must be " + what + ", not " + shown());
    }

    private String shown() {
        return switch (plain) {
            case null -> "null";
            case Map<?, ?> ignored -> "an object";
            case List<?> ignored -> "a list";
            case String text -> '"' + JsonText.shown(text) + '"';
            case Object other -> JsonText.shown(other.toString());
        };
    }
}
