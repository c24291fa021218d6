package org.homespine.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.homespine.shared.AccountId;

/**
 * A published version; it never changes.
 *
 * @param number counted from 1 for each patient, on from one program to the next
 */
public record ProgramVersion(int number, Instant publishedAt, AccountId publishedBy, ProgramContent content) {

    /** The first day on which it is what the patient is to do: its start, or the day it was published if that is later. */
    public LocalDate inForceFrom(ZoneId zone) {
        LocalDate published = publishedAt.atZone(zone).toLocalDate();
        LocalDate starts = content.startsOn();
        return starts == null || starts.isBefore(published) ? published : starts;
    }
}
