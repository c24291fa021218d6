package org.homespine.escalation.domain;

import java.util.List;
import java.util.stream.Stream;

/** Check-ins that count, of some calendar days in a row; what is counted is the dates that they are about. */
record CountedDays(List<CheckInVersion> logs) {

    /**
     * For each date with a check-in that counts, those of the calendar days that end there, if one of them arrives:
     * nothing is found in others.
     *
     * @param counted in the order of their dates
     */
    static Stream<CountedDays> windows(List<CheckInVersion> counted, int ofDays) {
        if (counted.stream().noneMatch(CheckInVersion::arriving)) {
            return Stream.empty();
        }
        return counted.stream()
                .map(CheckInVersion::performedOn)
                .distinct()
                .map(last -> new CountedDays(
                        ByDate.between(last.minusDays(ofDays - 1L), last, counted, CheckInVersion::performedOn)))
                .filter(CountedDays::isAnyArriving);
    }

    private boolean isAnyArriving() {
        return logs.stream().anyMatch(CheckInVersion::arriving);
    }

    int number() {
        return Math.toIntExact(
                logs.stream().map(CheckInVersion::performedOn).distinct().count());
    }
}
