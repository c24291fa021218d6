package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homespine.escalation.domain.UnitsDue;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a worked case gives for its last two weeks of active days, and the days that make them (reading 55):
 * whole numbers that give the sum and keep silence below 3. A median ending in .5 takes 6 logged days. Without units for
 * a week its logged days are full, and at least 4 stand in the last 7 where there are so many.
 *
 * @param med7 the median of the day's pain on the last logged days
 * @param logged14 how many of the last 14 days are logged
 * @param grc the latest overall change
 * @param psfs the latest scores of the patient's own activities
 */
record CaseSums(
        @Nullable Units week,
        @Nullable Units weekBefore,
        @Nullable BigDecimal med7,
        @Nullable Integer logged14,
        @Nullable Integer grc,
        @Nullable List<Integer> psfs) {

    private static final int WEEK = 7;
    private static final int DAYS_OF_A_HALF_MEDIAN = 6;
    private static final int FEWEST_IN_A_WEEK = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static CaseSums read(JsonObject context) {
        return new CaseSums(
                context.orUsually("week", null, Units::read),
                context.orUsually("week_before", null, Units::read),
                context.orUsually("med7", null, CaseSums::wholeOrHalf),
                context.orUsually("logged14", null, number -> number.whole(0, 2 * WEEK)),
                context.orUsually("grc", null, CheckInReading::grc),
                context.orUsually("psfs", null, CheckInReading::psfs));
    }

    private static BigDecimal wholeOrHalf(JsonValue value) {
        BigDecimal number = value.number(0, 10);
        BigDecimal rest = number.remainder(BigDecimal.ONE);
        if (rest.signum() != 0 && rest.compareTo(HALF) != 0) {
            throw value.mustBe("a whole number or end in .5");
        }
        return number;
    }

    /** What was done of what was prescribed; halves and tenths stand for the same share of more units. */
    record Units(BigDecimal done, BigDecimal prescribed) {

        static Units read(JsonValue value) {
            JsonObject units = value.object();
            Units read = new Units(
                    units.field("units_done").number(0, HistoryReading.MOST_UNITS),
                    units.field("units_prescribed").number(0, HistoryReading.MOST_UNITS));
            units.nothingElse();
            if (read.scale() > 1) {
                throw value.wrong("has units of less than a tenth");
            }
            return read;
        }

        private int scale() {
            return Math.max(
                    0,
                    Math.max(
                            done.stripTrailingZeros().scale(),
                            prescribed.stripTrailingZeros().scale()));
        }

        int wholeDone() {
            return done.movePointRight(scale()).intValueExact();
        }

        int wholePrescribed() {
            return prescribed.movePointRight(scale()).intValueExact();
        }
    }

    /** Days written out, and what was due on each date. */
    record Written(List<UsualDay> days, UnitsDue unitsDue) {

        Written without(Set<LocalDate> dates) {
            return new Written(
                    days.stream().filter(day -> !dates.contains(day.day())).toList(), unitsDue);
        }
    }

    static Written nothingWritten() {
        return new Written(List.of(), UnitsDue.everyDay(UsualDay.UNITS_A_DAY));
    }

    /**
     * The days of a history with these sums.
     *
     * @param days every date from the start to yesterday, in order
     * @param active those of them that are not paused
     */
    Written writtenOut(List<LocalDate> days, List<LocalDate> active) {
        List<LocalDate> lastWeek = last(WEEK, active);
        List<LocalDate> weekBefore = last(WEEK, active.subList(0, active.size() - lastWeek.size()));
        List<LocalDate> logged = logged(days, lastWeek, weekBefore);
        Map<LocalDate, Integer> due = new HashMap<>();
        Map<LocalDate, Integer> done = new HashMap<>();
        spread(week, lastWeek, logged, due, done);
        spread(this.weekBefore, weekBefore, logged, due, done);
        List<UsualDay> written = new ArrayList<>();
        for (int i = 0; i < logged.size(); i++) {
            LocalDate day = logged.get(i);
            int unitsDue = due.getOrDefault(day, UsualDay.UNITS_A_DAY);
            written.add(new UsualDay(day, pain(i), done.getOrDefault(day, unitsDue), unitsDue, null, null));
        }
        if (!written.isEmpty()) {
            written.add(written.removeLast().saying(grc, psfs));
        }
        return new Written(written, new UnitsDue(UsualDay.UNITS_A_DAY, due));
    }

    private List<LocalDate> logged(List<LocalDate> days, List<LocalDate> lastWeek, List<LocalDate> weekBefore) {
        if (logged14 == null && !isHalfMedian()) {
            return days;
        }
        int wanted = logged14 == null ? 2 * WEEK : logged14;
        // The median of the last 7 is a day's own pain unless there are fewer, and an even number, in all.
        int number = isHalfMedian() ? Math.min(wanted, DAYS_OF_A_HALF_MEDIAN) / 2 * 2 : wanted;
        int inLastWeek = Math.max(Math.min(number, FEWEST_IN_A_WEEK), (number + 1) / 2);
        List<LocalDate> logged = new ArrayList<>();
        if (!isHalfMedian()) {
            Set<LocalDate> fortnight = new HashSet<>(lastWeek);
            fortnight.addAll(weekBefore);
            days.stream().filter(day -> !fortnight.contains(day)).forEach(logged::add);
        }
        logged.addAll(last(number - inLastWeek, weekBefore));
        logged.addAll(last(inLastWeek, lastWeek));
        return logged.stream().sorted().toList();
    }

    private boolean isHalfMedian() {
        return med7 != null && med7.remainder(BigDecimal.ONE).signum() != 0;
    }

    /** The same pain on every day, or for a median between two numbers each on every other day. */
    private int pain(int day) {
        return med7 == null ? UsualDay.PAIN : med7.intValue() + (isHalfMedian() ? day % 2 : 0);
    }

    /** Units over the logged days of a week as evenly as whole numbers go; days that are not logged have none due. */
    private static void spread(
            @Nullable Units units,
            List<LocalDate> week,
            List<LocalDate> logged,
            Map<LocalDate, Integer> due,
            Map<LocalDate, Integer> done) {
        if (units == null) {
            return;
        }
        week.forEach(day -> due.put(day, 0));
        List<LocalDate> filled = week.stream().filter(logged::contains).toList();
        for (int i = 0; i < filled.size(); i++) {
            due.put(filled.get(i), share(units.wholePrescribed(), i, filled.size()));
            done.put(filled.get(i), share(units.wholeDone(), i, filled.size()));
        }
    }

    private static int share(int total, int day, int days) {
        return total / days + (day < total % days ? 1 : 0);
    }

    private static List<LocalDate> last(int number, List<LocalDate> days) {
        return days.subList(Math.max(0, days.size() - number), days.size());
    }
}
