package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much of what was due was done in the last days of a running program, as known; today is not over and stands in none
 * of it.
 *
 * @param days the dates from the start on, {@value #DAYS} at most, the oldest first
 * @param week the share of as many active days as the rules count adherence over, or of all where there are fewer
 */
public record AdherenceLately(List<Day> days, Week week) {

    private static final int DAYS = 14;

    /** A date: how many units were due on it, and how many of them were done as far as anybody has said. */
    public sealed interface Day {

        LocalDate date();

        /** Nothing is counted on a day that a pause touches. */
        record Paused(LocalDate date) implements Day {}

        /** Nobody has said what was done on it: no check-in, or none that answers that question. */
        record NotLogged(LocalDate date, long due) implements Day {}

        /** @param done 0 to {@code due}: more than was due counts as what was due */
        record Logged(LocalDate date, long done, long due) implements Day {}
    }

    /** What may be said of the last week. */
    public sealed interface Week {

        /** No unit was due. */
        record NothingDue() implements Week {}

        /** @param silentDays active days since the last check-in */
        record Unknown(int silentDays) implements Week {}

        record Known(long done, long due) implements Week {

            /** Rounded down: what is not reached is not said. */
            public long percent() {
                return 100 * done / due;
            }

            public Band band() {
                return Band.of(percent());
            }
        }
    }

    /** Adherence bands for display (escalation rules, chapter 3). */
    public enum Band {
        ON_TRACK,
        PARTIAL,
        LOW;

        private static final int ON_TRACK_FROM = 80;
        private static final int PARTIAL_FROM = 50;

        /** @param percent rounded down, 0 to 100 */
        public static Band of(long percent) {
            if (percent >= ON_TRACK_FROM) {
                return ON_TRACK;
            }
            return percent >= PARTIAL_FROM ? PARTIAL : LOW;
        }
    }

    /** Of a program that runs, paused or not, and has had a whole day; else empty. */
    public static Optional<AdherenceLately> of(History history, Instant now, RuleSet rules) {
        Program program = history.program();
        LocalDate start = program.startedOn();
        LocalDate yesterday = new HomeTime(history.zone()).date(now).minusDays(1);
        if (program.state() != Program.State.ACTIVE || start == null || yesterday.isBefore(start)) {
            return Optional.empty();
        }
        ProgramDays days = upTo(yesterday, start, history);
        return Optional.of(new AdherenceLately(
                between(yesterday.minusDays(DAYS - 1), yesterday, start, days), week(days, rules.lowAdherence())));
    }

    /**
     * The days of the program, running or ended, from a date up to today; none before its start. Today is not over: a
     * part of it may still be done.
     */
    static List<Day> since(LocalDate first, History history, Instant now) {
        LocalDate start = history.program().startedOn();
        LocalDate today = new HomeTime(history.zone()).date(now);
        return start == null || today.isBefore(start)
                ? List.of()
                : between(first, today, start, upTo(today, start, history));
    }

    private static ProgramDays upTo(LocalDate last, LocalDate start, History history) {
        return new ProgramDays(
                ProgramDays.activeDates(history, start, last),
                logs(history, start, last),
                history.program().unitsDue());
    }

    private static List<Day> between(LocalDate first, LocalDate last, LocalDate start, ProgramDays days) {
        return (first.isBefore(start) ? start : first)
                .datesUntil(last.plusDays(1))
                .map(date -> day(date, days))
                .toList();
    }

    private static List<CheckInVersion> logs(History history, LocalDate first, LocalDate last) {
        return Logbook.of(history.checkIns()).active().stream()
                .filter(log ->
                        !log.performedOn().isBefore(first) && !log.performedOn().isAfter(last))
                .toList();
    }

    private static Day day(LocalDate date, ProgramDays days) {
        if (!days.active().contains(date)) {
            return new Day.Paused(date);
        }
        long due = days.unitsDue().on(date);
        return days.saysWhatWasDone(date)
                ? new Day.Logged(date, days.counted(date), due)
                : new Day.NotLogged(date, due);
    }

    /** From some silent active days on adherence is unknown, not low (reading 33 of the rules). */
    private static Week week(ProgramDays days, LowAdherence rule) {
        if (days.silence() >= rule.silentDays()) {
            return new Week.Unknown(days.silence());
        }
        int many = Math.min(rule.window().days(), days.number());
        return days.adherence(many, 0)
                .filter(adherence -> adherence.due() > 0)
                .<Week>map(adherence -> new Week.Known(adherence.done(), adherence.due()))
                .orElse(new Week.NothingDue());
    }
}
