package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A date on which a number was answered.
 *
 * @param highest the highest answer of the date
 * @param logs those that give it
 */
record LoggedDay(LocalDate date, int highest, List<CheckInVersion> logs) {

    LoggedDay {
        logs = List.copyOf(logs);
    }

    boolean isArriving() {
        return logs.stream().anyMatch(CheckInVersion::arriving);
    }
}
