package org.homespine.commands.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import org.homespine.escalation.domain.HomeTime;
import org.jspecify.annotations.Nullable;

/** A moment as it is written: with an offset it is exact, without one it is local to the patient's home. */
record WrittenMoment(LocalDateTime local, @Nullable ZoneOffset offset) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Throws {@link java.time.DateTimeException} where the text is no moment. */
    static WrittenMoment parse(String text) {
        TemporalAccessor parsed = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? new WrittenMoment(exact.toLocalDateTime(), exact.getOffset())
                : new WrittenMoment(LocalDateTime.from(parsed), null);
    }

    Instant at(HomeTime home) {
        return offset == null ? home.moment(local) : local.toInstant(offset);
    }
}
