package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A history read once for all rules of an occasion.
 *
 * @param today the date of now where the patient lives
 * @param painDays the dates on which pain was answered
 * @param reachDays the dates on which reach was answered
 */
public record CaseFile(
        History history,
        Occasion occasion,
        Instant now,
        LocalDate today,
        Facts facts,
        Logbook logbook,
        LoggedDays painDays,
        LoggedDays reachDays) {

    static CaseFile of(History history, Occasion occasion, Instant now) {
        Logbook logbook = Logbook.of(history.checkIns());
        return new CaseFile(
                history,
                occasion,
                now,
                new HomeTime(history.zone()).date(now),
                Facts.of(history.patient()),
                logbook,
                LoggedDays.of(NumberField.PAIN, logbook.active()),
                LoggedDays.of(NumberField.REACH, logbook.active()));
    }

    HomeTime home() {
        return new HomeTime(history.zone());
    }

    /** The pain from which a day counts as raised, measured against the base. */
    int raisedBy(int rise) {
        return Base.of(this) + rise;
    }
}
