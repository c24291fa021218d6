package org.homespine.uikit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments and days read on a screen, in one time zone; the year is left out while it is this year. */
public record Times(ZoneId zone, LocalDate today) implements Serializable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    public static Times at(ZoneId zone, Instant now) {
        return new Times(zone, LocalDate.ofInstant(now, zone));
    }

    /** Such as {@code Sat 21 Nov, 08:43}. */
    public String at(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone)) + ", " + CLOCK.format(moment.atZone(zone));
    }

    /** Such as {@code 08:43} today, else with the day before it. */
    public String brief(Instant moment) {
        return LocalDate.ofInstant(moment, zone).equals(today) ? CLOCK.format(moment.atZone(zone)) : at(moment);
    }

    /** Such as {@code Sat 21 Nov}, or {@code 21 Nov 2025} in another year. */
    public String day(LocalDate day) {
        return (day.getYear() == today.getYear() ? DAY : DATE).format(day);
    }

    /** Such as {@code 21 Nov 2026}, for dates that stand for themselves. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }
}
