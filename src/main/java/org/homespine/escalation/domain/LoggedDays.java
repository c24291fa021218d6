package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates on which a number was answered in an active check-in, in order. Other dates are no logged days: what was not
 * asked has not changed.
 */
record LoggedDays(List<LoggedDay> days) {

    private static final int NOT_ANSWERED = -1;

    LoggedDays {
        days = List.copyOf(days);
    }

    /** @param active in the order of their dates */
    static LoggedDays of(NumberField field, List<CheckInVersion> active) {
        List<LoggedDay> days = new ArrayList<>(active.size());
        int from = 0;
        while (from < active.size()) {
            LocalDate date = active.get(from).performedOn();
            int to = from + 1;
            while (to < active.size() && active.get(to).performedOn().equals(date)) {
                to++;
            }
            highest(field, date, active.subList(from, to)).ifPresent(days::add);
            from = to;
        }
        return new LoggedDays(days);
    }

    private static Optional<LoggedDay> highest(NumberField field, LocalDate date, List<CheckInVersion> logs) {
        int highest = NOT_ANSWERED;
        for (CheckInVersion log : logs) {
            highest = Math.max(highest, answer(field, log));
        }
        if (highest == NOT_ANSWERED) {
            return Optional.empty();
        }
        List<CheckInVersion> giving = new ArrayList<>(1);
        for (CheckInVersion log : logs) {
            if (answer(field, log) == highest) {
                giving.add(log);
            }
        }
        return Optional.of(new LoggedDay(date, highest, giving));
    }

    private static int answer(NumberField field, CheckInVersion log) {
        Integer answer = field.of(log.answers());
        return answer == null ? NOT_ANSWERED : answer;
    }

    int size() {
        return days.size();
    }

    LoggedDay get(int index) {
        return days.get(index);
    }

    Optional<LoggedDay> on(LocalDate date) {
        return ByDate.between(date, date, days, LoggedDay::date).stream().findFirst();
    }

    /** The index of the first logged day on or after a date; the number of all where there is none. */
    int placeFrom(LocalDate date) {
        return ByDate.from(date, days, LoggedDay::date);
    }

    /** The logged days after the one at an index. */
    List<LoggedDay> after(int index) {
        return days.subList(index + 1, days.size());
    }

    /** The logged days just before the one at an index; fewer where there are fewer. */
    List<LoggedDay> before(int index, int number) {
        return days.subList(Math.max(0, index - number), index);
    }

    /** The median of an odd number of days. */
    static int median(List<LoggedDay> days) {
        return days.stream().map(LoggedDay::highest).sorted().toList().get(days.size() / 2);
    }
}
