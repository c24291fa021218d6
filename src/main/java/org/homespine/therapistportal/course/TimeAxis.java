package org.homespine.therapistportal.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Days from left to right, each as wide as the others. */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    private static final List<Period> STEPS =
            List.of(Period.ofDays(7), Period.ofDays(14), Period.ofMonths(1), Period.ofMonths(3), Period.ofMonths(6));
    private static final int DAYS_OF_MONTH = 30;

    int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    double dayWidth() {
        return (right - left) / days();
    }

    /** The left edge of a day; of one outside the axis, the nearer end. */
    double start(LocalDate day) {
        return Math.clamp(left + dayWidth() * ChronoUnit.DAYS.between(first, day), left, right);
    }

    double middle(LocalDate from, LocalDate to) {
        return (start(from) + start(to.plusDays(1))) / 2;
    }

    /** Mondays or first days of months, at least so far apart, and none where its words would leave the axis. */
    List<LocalDate> ticks(double apart) {
        Period step = step(apart);
        return Stream.iterate(begin(step), day -> !day.isAfter(last), day -> day.plus(step))
                .filter(day -> start(day) + apart / 2 <= right)
                .toList();
    }

    boolean ticksAreMonths(double apart) {
        return step(apart).getMonths() > 0;
    }

    private Period step(double apart) {
        return STEPS.stream()
                .filter(each -> (each.getDays() + each.getMonths() * DAYS_OF_MONTH) * dayWidth() >= apart)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private LocalDate begin(Period step) {
        if (step.getMonths() == 0) {
            return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        LocalDate month = first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
        int behind = (month.getMonthValue() - 1) % step.getMonths();
        return behind == 0 ? month : month.plusMonths((long) step.getMonths() - behind);
    }
}
