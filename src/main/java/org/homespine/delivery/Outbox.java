package org.homespine.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be told, written in the transaction that causes it; the relay tells it once that has committed. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    Outbox(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that the clinic's open screens may show has changed. It is not said what: each screen looks itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ClinicId clinic) {
        jdbc.sql("insert into outbox (clinic_id, id, kind, created_at) values (?, ?, 'changed', ?)")
                .params(clinic.value(), ids.next(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
