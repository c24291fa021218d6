package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import org.homespine.delivery.Outbox;
import org.homespine.shared.ClinicId;
import org.springframework.stereotype.Component;

/** The moment of a review's act, and the news of it for other open screens. */
@Component
class Review {

    private final Clock clock;
    private final Outbox outbox;

    Review(Clock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    Instant now() {
        return clock.instant();
    }

    void changed(ClinicId clinic) {
        outbox.changed(clinic);
    }
}
