package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dates on which a number was answered in an active check-in, in order. Other dates are no logged days: what was not
 * asked has not changed.
 */
record LoggedDays(List<LoggedDay> days) {

    LoggedDays {
        days = List.copyOf(days);
    }

    static LoggedDays of(NumberField field, Collection<CheckInVersion> active) {
        Map<LocalDate, List<CheckInVersion>> byDate = new TreeMap<>();
        active.stream()
                .filter(log -> field.of(log.answers()) != null)
                .forEach(log -> byDate.computeIfAbsent(log.performedOn(), date -> new ArrayList<>())
                        .add(log));
        return new LoggedDays(byDate.entrySet().stream()
                .map(date -> highest(field, date.getKey(), date.getValue()))
                .toList());
    }

    private static LoggedDay highest(NumberField field, LocalDate date, List<CheckInVersion> logs) {
        int highest = logs.stream().mapToInt(log -> answer(field, log)).max().orElseThrow();
        return new LoggedDay(
                date,
                highest,
                logs.stream().filter(log -> answer(field, log) == highest).toList());
    }

    private static int answer(NumberField field, CheckInVersion log) {
        Integer answer = field.of(log.answers());
        return answer == null ? -1 : answer;
    }

    int size() {
        return days.size();
    }

    LoggedDay get(int index) {
        return days.get(index);
    }

    Optional<LoggedDay> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    /** The logged days after a date. */
    List<LoggedDay> after(LocalDate date) {
        return days.stream().filter(day -> day.date().isAfter(date)).toList();
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
