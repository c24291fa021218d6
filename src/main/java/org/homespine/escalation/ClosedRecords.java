package org.homespine.escalation;

import org.homespine.identity.Acting;
import org.homespine.patients.RecordClosed;
import org.homespine.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a record open while its patient has to be spoken with. */
@Component
class ClosedRecords {

    private final FlagEntities flags;

    ClosedRecords(FlagEntities flags) {
        this.flags = flags;
    }

    @EventListener
    void refuse(RecordClosed closed) {
        boolean pressing = flags
                .unresolvedOf(
                        Acting.current().clinic().value(), closed.patient().value())
                .stream()
                .anyMatch(flag -> flag.tier().isPressing());
        if (pressing) {
            throw new Refused("", "close-review-first");
        }
    }
}
