package org.homespine.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.Throttle.Key;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which whoever holds a mail stops such mails, without signing in. Only the hash of a link is kept. */
@Service
public class StopLinkService {

    /** Where the links lead. */
    public static final String PATH = "/stop/";

    /** Mailboxes are cleared out late: the button of a mail a year old still has to work. */
    private static final Duration GOOD_FOR = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Clock clock;
    private final String address;

    StopLinkService(
            JdbcClient jdbc,
            Secrets secrets,
            Throttle throttle,
            Clock clock,
            @Value("${homespine.url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.throttle = throttle;
        this.clock = clock;
        this.address = address;
    }

    /** Whose mails a link stops. */
    public record Holder(ClinicId clinic, PatientId patient) {}

    /** A new link for a patient of the actor's clinic, beside the earlier ones: each mail has its own. */
    @ForSystem
    @Transactional
    public URI make(PatientId patient) {
        ClinicId clinic = Acting.current().clinic();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from entry.stop_link where clinic_id = ? and patient_id = ? and expires_at <= ?")
                .params(clinic.value(), patient.value(), now)
                .update();
        String token = secrets.token();
        jdbc.sql("insert into entry.stop_link (token_hash, clinic_id, patient_id, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), clinic.value(), patient.value(), now.plus(GOOD_FOR))
                .update();
        return URI.create(address + PATH + token);
    }

    /**
     * Whose link this is, however often it was used; empty when it is unknown or too old. Who has a link never waits: only
     * what is none is counted, by the address that it came from.
     *
     * @throws TooManyTries for what is no link, before the wait of this address is over
     */
    @ForEveryone
    public Optional<Holder> holder(String token, String from) {
        Optional<Holder> holder = find(token);
        if (holder.isEmpty()) {
            Key key = Key.stopLinks(from);
            Duration wait = throttle.waitFor(key);
            if (!wait.isZero()) {
                throw new TooManyTries(wait);
            }
            throttle.failed(key);
        }
        return holder;
    }

    private Optional<Holder> find(String token) {
        return jdbc.sql("select clinic_id, patient_id from entry.stop_link where token_hash = ? and expires_at > ?")
                .params(Secrets.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Holder(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class))))
                .optional();
    }
}
