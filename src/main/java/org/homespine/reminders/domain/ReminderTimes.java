package org.homespine.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.homespine.escalation.domain.HomeTime;
import org.jspecify.annotations.Nullable;

/**
 * At which times of the day a clinic's patients are reminded, by the clock where each of them lives.
 *
 * @param again the second time of the day, for who has logged nothing by then; null for none
 */
public record ReminderTimes(LocalTime first, @Nullable LocalTime again, QuietHours quiet) {

    public static final ReminderTimes USUAL =
            new ReminderTimes(LocalTime.of(17, 0), LocalTime.of(19, 0), QuietHours.USUAL);

    /**
     * The turn that has come, the latest of the day alone: nobody is sent two mails at once because a node was down. Empty
     * in quiet hours and before the first; yesterday's turns are over. A time that a clock change skips comes after the
     * gap, one that occurs twice comes the first time.
     */
    public Optional<Turn> due(Instant now, ZoneId zone) {
        LocalTime clock = LocalTime.ofInstant(now, zone);
        if (quiet.cover(clock)) {
            return Optional.empty();
        }
        HomeTime home = new HomeTime(zone);
        LocalDate today = home.date(now);
        Instant over = over(today, clock, home);
        Optional<Turn> second = Optional.ofNullable(again).map(time -> turn(today, 2, time, over, home));
        return Stream.of(second, Optional.of(turn(today, 1, first, over, home)))
                .flatMap(Optional::stream)
                .filter(turn -> !turn.moment().isAfter(now))
                .findFirst();
    }

    private static Turn turn(LocalDate day, int number, LocalTime time, Instant over, HomeTime home) {
        return new Turn(day, number, home.moment(day.atTime(time)), over);
    }

    private Instant over(LocalDate today, LocalTime clock, HomeTime home) {
        boolean quietToCome =
                !quiet.from().equals(quiet.until()) && quiet.from().isAfter(clock);
        return quietToCome
                ? home.moment(today.atTime(quiet.from()))
                : today.plusDays(1).atStartOfDay(home.zone()).toInstant();
    }
}
