package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Check-ins that count, of some calendar days in a row; what is counted is the dates that they are about. */
record CountedDays(List<CheckInVersion> logs) {

    /** For each date with a check-in that counts, those of the calendar days that end there. */
    static Stream<CountedDays> windows(Collection<CheckInVersion> counted, int ofDays) {
        return counted.stream()
                .map(CheckInVersion::performedOn)
                .distinct()
                .sorted()
                .map(last -> new CountedDays(counted.stream()
                        .filter(log -> isWithin(log.performedOn(), last, ofDays))
                        .toList()));
    }

    private static boolean isWithin(LocalDate day, LocalDate last, int ofDays) {
        return !day.isAfter(last) && day.isAfter(last.minusDays(ofDays));
    }

    int number() {
        return Math.toIntExact(
                logs.stream().map(CheckInVersion::performedOn).distinct().count());
    }
}
