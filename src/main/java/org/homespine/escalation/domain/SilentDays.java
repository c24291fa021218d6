package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long nothing has been logged of a running program, counted as ADH-03 counts it (reading 32 of the rules).
 *
 * @param loggedToday whether a check-in that counts is about today
 * @param days complete active days since the last logged date, or since the start; 0 while yesterday counts for nothing:
 *     not running, not begun, or paused
 * @param since the last logged date; the day before the start where there is none, today where {@code days} is 0
 * @param clinicianAsked whether it has lasted so long that a rule asks a clinician to get in touch
 */
public record SilentDays(boolean loggedToday, int days, LocalDate since, boolean clinicianAsked) {

    public static SilentDays of(History history, Instant now, RuleSet rules) {
        CaseFile file = CaseFile.of(history, Occasion.NIGHTLY, now);
        boolean loggedToday = file.logbook().active().stream()
                .anyMatch(log -> log.performedOn().equals(file.today()));
        Optional<ProgramDays> closed = file.closedDays();
        int days = closed.map(ProgramDays::silence).orElse(0);
        LocalDate since =
                closed.filter(ignored -> days > 0).map(SilentDays::lastLogged).orElse(file.today());
        boolean asked =
                rules.silentDaysUntilAsked().filter(limit -> days >= limit).isPresent();
        return new SilentDays(loggedToday, days, since, asked);
    }

    private static LocalDate lastLogged(ProgramDays days) {
        return days.hasLogs()
                ? days.logs().getLast().performedOn()
                : days.active().getFirst().minusDays(1);
    }
}
