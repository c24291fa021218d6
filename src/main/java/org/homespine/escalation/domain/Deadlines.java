package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody must have acted on a flag, in the clinic's calendar.
 *
 * @param emergency after it was raised, whether the clinic is open or not
 * @param afterOpening how long after the next opening an URGENT flag has that was raised while the clinic was closed
 * @param soonWorkDays on which work day after the day it was raised SOON is due
 * @param routineDays how many days after it was raised ROUTINE is due where no review is planned
 */
public record Deadlines(Duration emergency, Duration afterOpening, int soonWorkDays, int routineDays) {

    /** None for BLOCK, which stops a publication and waits for nobody. */
    public Optional<Instant> of(Tier tier, Instant raisedAt, ClinicCalendar clinic, @Nullable LocalDate review) {
        return switch (tier) {
            case BLOCK -> Optional.empty();
            case EMERGENCY -> Optional.of(emergency(raisedAt));
            case URGENT -> Optional.of(urgent(raisedAt, clinic));
            case SOON -> Optional.of(clinic.closesOn(soon(raisedAt, clinic)));
            case ROUTINE -> Optional.of(clinic.closesOn(routine(raisedAt, clinic, review)));
        };
    }

    public Instant emergency(Instant raisedAt) {
        return raisedAt.plus(emergency);
    }

    /** Closing time of the day while the clinic is open, else shortly after its next opening. */
    public Instant urgent(Instant raisedAt, ClinicCalendar clinic) {
        return clinic.isOpenAt(raisedAt)
                ? clinic.closesOn(clinic.date(raisedAt))
                : clinic.nextOpening(raisedAt).plus(afterOpening);
    }

    /** The day by whose closing time SOON is due: the date that a patient is told who asks for contact. */
    public LocalDate soon(Instant raisedAt, ClinicCalendar clinic) {
        LocalDate day = clinic.date(raisedAt);
        for (int i = 0; i < soonWorkDays; i++) {
            day = clinic.workDayAfter(day);
        }
        return day;
    }

    /** The day of the review, unless that was over before the flag was raised. */
    private LocalDate routine(Instant raisedAt, ClinicCalendar clinic, @Nullable LocalDate review) {
        LocalDate raised = clinic.date(raisedAt);
        return review != null && !review.isBefore(raised) ? review : raised.plusDays(routineDays);
    }
}
