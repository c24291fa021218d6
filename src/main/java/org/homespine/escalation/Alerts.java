package org.homespine.escalation;

import java.time.Instant;
import java.util.Set;
import org.homespine.database.WakeUps;
import org.homespine.delivery.Outbox;
import org.homespine.escalation.domain.Deadlines;
import org.homespine.escalation.domain.FlagChange;
import org.homespine.escalation.domain.Ladder.Rung;
import org.homespine.identity.Acting;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.springframework.stereotype.Component;

/** Alerts people to flags, in the transaction that finds the reason: at once where a flag asks for it, then by the ladder. */
@Component
class Alerts {

    private final AlertRows rows;
    private final AlertMail mail;
    private final OnDuty onDuty;
    private final WakeUps wakeUps;
    private final Outbox outbox;

    Alerts(AlertRows rows, AlertMail mail, OnDuty onDuty, WakeUps wakeUps, Outbox outbox) {
        this.rows = rows;
        this.mail = mail;
        this.onDuty = onDuty;
        this.wakeUps = wakeUps;
        this.outbox = outbox;
    }

    /** After what the rules made of a flag; a repeat alerts the person on duty alone and leaves the ladder as it is. */
    void flagged(FlagEntity flag, FlagChange change, Deadlines deadlines, Instant now) {
        if (change.opened() || change.rose()) {
            climb(flag, deadlines, now);
        } else if (change.alerts()) {
            tell(flag, Set.of(Rung.ON_DUTY), now);
        }
    }

    /** Tells whoever takes the patient over of a flag that is open. */
    void handedOver(FlagEntity flag, AccountId to, Instant now) {
        onDuty.person(to).ifPresent(person -> tell(flag, person, now));
    }

    /** Takes the steps that are due, and sets the wake-up for the next. */
    void climb(FlagEntity flag, Deadlines deadlines, Instant now) {
        tell(flag, flag.climb(onDuty.ladder(deadlines), onDuty.calendar(), now), now);
        Instant next = flag.nextStepAt();
        if (next != null) {
            wakeUps.at(next, FlagDeadlines.NAME, clinic(), flag.patient().value());
        }
    }

    private void tell(FlagEntity flag, Set<Rung> whom, Instant now) {
        for (StaffSummary person : onDuty.of(whom, flag.patient(), now)) {
            tell(flag, person, now);
        }
        if (!whom.isEmpty()) {
            outbox.changed(clinic());
        }
    }

    private void tell(FlagEntity flag, StaffSummary person, Instant now) {
        rows.add(clinic(), flag.patient(), flag.flagId(), person.id(), now);
        mail.send(clinic(), person, flag.patient(), flag.flagId(), now);
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
