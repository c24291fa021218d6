package org.homespine.checkins.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a check-in was entered and which day it is about, corrected where the device's clock differs from ours by more
 * than 10 minutes. The device says when it sent the entry; the difference to our clock at arrival is its error.
 *
 * @param corrected whether the device's own values differ from these
 */
public record EntryTimes(LocalDate performedOn, Instant enteredAt, boolean corrected) {

    private static final Duration TOLERATED = Duration.ofMinutes(10);

    public static EntryTimes of(LocalDate performedOn, Instant enteredAt, Instant sentAt, ZoneId zone, Instant now) {
        Instant entered = corrected(enteredAt, sentAt, now);
        if (entered.equals(enteredAt)) {
            return new EntryTimes(performedOn, enteredAt, false);
        }
        long days = ChronoUnit.DAYS.between(
                enteredAt.atZone(zone).toLocalDate(), entered.atZone(zone).toLocalDate());
        return new EntryTimes(performedOn.plusDays(days), entered, true);
    }

    /** A moment that the device's clock showed, by our clock. */
    public static Instant corrected(Instant shown, Instant sentAt, Instant now) {
        Duration error = Duration.between(sentAt, now);
        return error.abs().compareTo(TOLERATED) <= 0 ? shown : shown.plus(error);
    }
}
