package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A history read once for all rules of an occasion.
 *
 * @param today the date of now where the patient lives
 */
public record CaseFile(History history, Instant now, LocalDate today, Facts facts, Logbook logbook) {

    static CaseFile of(History history, Instant now) {
        return new CaseFile(
                history,
                now,
                new HomeTime(history.zone()).date(now),
                Facts.of(history.patient()),
                Logbook.of(history.checkIns()));
    }
}
