package org.homespine.reminders.domain;

import java.time.LocalTime;

/** Hours in which nobody is written to, from one local time until another, over midnight too; none where both are the same. */
public record QuietHours(LocalTime from, LocalTime until) {

    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : !from.equals(until) && (begun || !over);
    }
}
