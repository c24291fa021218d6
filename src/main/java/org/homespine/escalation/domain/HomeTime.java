package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The wall clock where the patient lives. */
public record HomeTime(ZoneId zone) {

    /**
     * The moment of a local time. One that occurs twice is the first of the two; one that does not occur is moved on by
     * the size of the gap.
     */
    public Instant moment(LocalDateTime local) {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    public LocalDate date(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
