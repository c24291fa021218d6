package org.homespine.therapistportal.course;

import java.util.Arrays;

/** How much time is shown, up to today. */
public enum TimeShown {
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    TWO_YEARS(730);

    private final int days;

    TimeShown(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** As an address names it, by its days; a quarter for what names none. */
    static TimeShown of(String days) {
        return Arrays.stream(values())
                .filter(each -> Integer.toString(each.days).equals(days))
                .findFirst()
                .orElse(QUARTER);
    }
}
