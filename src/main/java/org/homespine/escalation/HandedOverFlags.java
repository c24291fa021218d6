package org.homespine.escalation;

import java.time.Clock;
import org.homespine.identity.Acting;
import org.homespine.patients.PatientHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever takes a patient over of the flags that are open: what somebody else has seen, they have not. */
@Component
class HandedOverFlags {

    private final FlagEntities flags;
    private final Alerts alerts;
    private final Clock clock;

    HandedOverFlags(FlagEntities flags, Alerts alerts, Clock clock) {
        this.flags = flags;
        this.alerts = alerts;
        this.clock = clock;
    }

    @EventListener
    void tell(PatientHandedOver handed) {
        flags.unresolvedOf(Acting.current().clinic().value(), handed.patient().value())
                .forEach(flag -> alerts.handedOver(flag, handed.to(), clock.instant()));
    }
}
