package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.List;

/** The pain that a patient started from, 0 to 10: what rises and falls are measured against. */
final class Base {

    private static final int PROGRAM_DAYS = 7;
    private static final int LOGGED_DAYS = 3;

    private Base() {}

    /**
     * As a therapist set it; else the median of the first three logged days of the first week, paused or not; else as at
     * intake.
     */
    static int of(CaseFile file) {
        Patient patient = file.history().patient();
        Integer set = patient.baseline();
        if (set != null) {
            return set;
        }
        List<LoggedDay> first = firstDays(file);
        return first.size() < LOGGED_DAYS ? patient.intake().pain() : LoggedDays.median(first);
    }

    private static List<LoggedDay> firstDays(CaseFile file) {
        LocalDate start = file.history().program().startedOn();
        return start == null
                ? List.of()
                : file.painDays().days().stream()
                        .filter(day -> !day.date().isBefore(start) && day.date().isBefore(start.plusDays(PROGRAM_DAYS)))
                        .limit(LOGGED_DAYS)
                        .toList();
    }
}
