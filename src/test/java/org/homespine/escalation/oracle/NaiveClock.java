package org.homespine.escalation.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.Tier;

/** The rules about deadlines. */
final class NaiveClock extends NaiveHits {

    NaiveClock(History history, Instant now) {
        super(history, now);
    }

    @Override
    void judge() {
        for (CheckInVersion log : active) {
            boolean resolved = false;
            for (ResolvedFlag flag : history.resolvedFlags()) {
                resolved |=
                        flag.rule().value().equals("TXT-01") && !log.enteredAt().isAfter(flag.resolvedAt());
            }
            if (warningUnanswered(log) && !resolved) {
                hit("TXT-01", Tier.URGENT, Family.MESSAGE, List.of(log), null);
            }
        }
        for (OpenFlag flag : history.openFlags()) {
            if (flag.acknowledgedAt() == null && isOverdue(flag)) {
                hit("SLA-01", Tier.EMERGENCY, flag.family(), List.of(), null);
            }
        }
    }

    /** 40. */
    private boolean isOverdue(OpenFlag flag) {
        return switch (flag.tier()) {
            case EMERGENCY -> !now.isBefore(flag.raisedAt().plus(Duration.ofMinutes(15)));
            case URGENT -> !now.isBefore(urgentDeadline(history.clinic(), flag.raisedAt()));
            case BLOCK, SOON, ROUTINE -> false;
        };
    }

    /** 41. */
    static Instant urgentDeadline(ClinicCalendar clinic, Instant raised) {
        LocalDate day = raised.atZone(clinic.zone()).toLocalDate();
        while (true) {
            if (clinic.workdays().contains(day.getDayOfWeek())
                    && !clinic.holidays().contains(day)) {
                Instant opens = moment(day.atTime(clinic.opens()), clinic.zone());
                Instant closes = moment(day.atTime(clinic.closes()), clinic.zone());
                if (raised.isBefore(opens)) {
                    return opens.plus(Duration.ofHours(1));
                }
                if (raised.isBefore(closes)) {
                    return closes;
                }
            }
            day = day.plusDays(1);
        }
    }
}
