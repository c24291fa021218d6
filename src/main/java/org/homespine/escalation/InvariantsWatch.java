package org.homespine.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.shared.ClinicId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks once a minute whether what must hold does, in all that came in lately, and tells the operator where it does not. */
@Component
class InvariantsWatch implements ClinicJob {

    private static final Logger LOG = LoggerFactory.getLogger(InvariantsWatch.class);
    static final Duration LATELY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    InvariantsWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "invariants";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        Invariants found = Invariants.of(jdbc, clock.instant().minus(LATELY), clock.instant());
        if (!found.hold()) {
            LOG.error(
                    "Clinic {}: check-ins not judged {}, findings without flag {}, patients unwatched {}, flags stalled {}",
                    clinic,
                    found.unjudged(),
                    found.unflagged(),
                    found.unwatched(),
                    found.stalled());
        }
    }
}
