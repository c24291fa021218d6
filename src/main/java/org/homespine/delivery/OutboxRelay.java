package org.homespine.delivery;

import java.time.Duration;
import java.util.UUID;
import org.homespine.database.ClinicJob;
import org.homespine.shared.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what waits in the outbox of each clinic and tells every node. Several nodes may run it: rows that one holds are
 * skipped by the others. The notice leaves with the relay's own transaction, never with the one that wrote the row:
 * PostgreSQL serialises committing transactions that notify.
 */
@Component
class OutboxRelay implements ClinicJob {

    private final JdbcClient jdbc;

    OutboxRelay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "outbox relay";
    }

    /** Short enough that an open screen shows a flag within 2 seconds. */
    @Override
    public Duration pause() {
        return Duration.ofMillis(400);
    }

    @Override
    public void run(ClinicId clinic, UUID piece) {
        int taken = jdbc.sql("""
                        delete from outbox where clinic_id = :clinic and id in (
                            select id from outbox where clinic_id = :clinic order by id limit 1000
                            for update skip locked)
                        """).param("clinic", clinic.value()).update();
        if (taken > 0) {
            jdbc.sql("select pg_notify(?, ?)")
                    .params(LiveUpdates.CHANNEL, clinic.toString())
                    .query()
                    .singleRow();
        }
    }
}
