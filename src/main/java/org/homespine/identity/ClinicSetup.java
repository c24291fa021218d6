package org.homespine.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first visit: makes the first clinic and its first account. It is open only while there is no clinic, and only to
 * whoever can read the one-time token in the log.
 */
@Service
public class ClinicSetup {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicSetup.class);

    private final JdbcClient jdbc;
    private final ClinicService clinics;
    private final StaffService staff;
    private final Secrets secrets;
    private final IdSource ids;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    ClinicSetup(
            JdbcClient jdbc,
            ClinicService clinics,
            StaffService staff,
            Secrets secrets,
            IdSource ids,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clinics = clinics;
        this.staff = staff;
        this.secrets = secrets;
        this.ids = ids;
        this.transaction = transaction;
    }

    @EventListener
    void offer(ApplicationReadyEvent started) {
        if (isOpen()) {
            String made = secrets.token();
            token.set(made);
            LOG.info("No clinic yet. Open /setup and enter this one-time token: {}", made);
        }
    }

    /** Whether there is no clinic yet. */
    @ForEveryone
    public boolean isOpen() {
        return !jdbc.sql("select exists (select from entry.clinic)")
                .query(Boolean.class)
                .single();
    }

    /** Makes the first clinic and its lead; refused when the token is wrong or a clinic stands already. */
    @ForEveryone
    public void create(String tokenGiven, String clinicName, ZoneId zone, String email, String name, String password) {
        String expected = token.get();
        if (expected == null || !isOpen() || !same(expected, tokenGiven.strip())) {
            throw new Refused("token", "setup-token");
        }
        ClinicId clinic = new ClinicId(ids.next());
        Acting.as(
                new SystemActor(clinic, "setup"),
                () -> transaction.executeWithoutResult(status -> {
                    // Two first visits at once: the second finds the clinic of the first.
                    jdbc.sql("select pg_advisory_xact_lock(7106)").query().singleRow();
                    if (!isOpen()) {
                        throw new Refused("token", "setup-token");
                    }
                    clinics.create(clinic, ClinicSettings.of(clinicName, zone));
                    staff.register(email, name, Role.CLINIC_LEAD, password);
                }));
        token.set(null);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
