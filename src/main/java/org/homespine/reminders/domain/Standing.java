package org.homespine.reminders.domain;

/**
 * How it stands with a patient when a reminder may be sent.
 *
 * @param recordOpen whether the record is not closed
 * @param running whether the program is published, has not ended and is not paused at this moment
 * @param reachable whether there is an address to which the patient has agreed
 * @param loggedToday whether a check-in is about today
 * @param due whether anything of the program is planned for today
 * @param silentDays complete active days without a check-in (ADH-03)
 * @param clinicianAsked whether a rule asks a clinician to get in touch because of them
 * @param askedInSilence whether the patient was asked in this silence already how they get on
 */
public record Standing(
        boolean recordOpen,
        boolean running,
        boolean reachable,
        boolean loggedToday,
        boolean due,
        int silentDays,
        boolean clinicianAsked,
        boolean askedInSilence) {}
