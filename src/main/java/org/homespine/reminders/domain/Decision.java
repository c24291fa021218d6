package org.homespine.reminders.domain;

/** What becomes of a turn: which mail is sent, or why none. */
public enum Decision {
    /** The program waits today. */
    DAILY,
    /** Nothing was heard for some days: how are you getting on? */
    SILENCE,
    RECORD_CLOSED,
    NOT_RUNNING,
    NO_ADDRESS,
    LOGGED_TODAY,
    /** A person gets in touch now; one more mail would be one more that is not read. */
    WITH_CLINICIAN,
    NOTHING_DUE;

    /** The escalation rules, chapter 2, ADH-03: "patient reminder at 3". */
    private static final int SILENT_DAYS = 3;

    public boolean isMail() {
        return this == DAILY || this == SILENCE;
    }

    public static Decision of(Standing standing) {
        if (!standing.recordOpen()) {
            return RECORD_CLOSED;
        }
        if (!standing.running()) {
            return NOT_RUNNING;
        }
        if (!standing.reachable()) {
            return NO_ADDRESS;
        }
        if (standing.loggedToday()) {
            return LOGGED_TODAY;
        }
        if (standing.silentDays() >= SILENT_DAYS && !standing.askedInSilence()) {
            return SILENCE;
        }
        if (standing.clinicianAsked()) {
            return WITH_CLINICIAN;
        }
        return standing.due() ? DAILY : NOTHING_DUE;
    }
}
