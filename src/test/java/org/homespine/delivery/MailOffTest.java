package org.homespine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.MailService;
import org.homespine.identity.SystemActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MailOffTest {

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailRelay relay;

    @Autowired
    private MailService mail;

    @Autowired
    private Clinics clinics;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Clinic clinic;

    @BeforeEach
    void aClinic() {
        clinic = clinics.hillside();
    }

    @Test
    void withoutAServerNothingIsWritten() {
        assertThat(outbox.isOn()).isFalse();
        assertThat(Acting.as(clinic.lead(), (Supplier<Boolean>) mail::isOn)).isFalse();
        send("kim@clinic.example");
        assertThat(rows("WAITING")).isZero();
    }

    @Test
    void withoutAServerWhatIsNoAddressIsRefusedAllTheSame() {
        assertThatThrownBy(() -> send("kim")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWaitedWhenMailWasTurnedOffWaitsOn() {
        inClinic(() -> jdbc.sql("""
                        insert into mail (clinic_id, id, once_key, address, subject, text, status, next_try_at, created_at)
                        values (?, gen_random_uuid(), 'flag-1', 'kim@clinic.example', 'A flag waits', 'Text', 'WAITING',
                        now() - interval '1 hour', now() - interval '1 hour')
                        """).param(clinic.id().value()).update());
        inClinic(() -> relay.due(clinic.id()).forEach(piece -> relay.run(clinic.id(), piece)));
        assertThat(rows("WAITING")).isEqualTo(1);
    }

    private void send(String address) {
        inClinic(() -> outbox.send(clinic.id(), address, "A flag waits", "Text", "flag-1"));
    }

    private void inClinic(Runnable work) {
        Acting.as(new SystemActor(clinic.id(), "test"), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private int rows(String status) {
        Integer rows = Acting.as(clinic.lead(), (Supplier<Integer>) () -> transaction.execute(
                ignored -> jdbc.sql("select count(*) from mail where clinic_id = ? and status = ? and attempts = 0")
                        .params(clinic.id().value(), status)
                        .query(Integer.class)
                        .single()));
        return rows == null ? -1 : rows;
    }
}
