package org.homespine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.Throttle.Key;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in of patients: a code from the clinic and the year of birth, then a token on the device. */
@Service
public class PatientSignInService {

    private static final Duration TOKEN_GOOD_FOR = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final PatientCodes codes;
    private final Secrets secrets;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PatientSignInService(
            JdbcClient jdbc,
            PatientCodes codes,
            Secrets secrets,
            Throttle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.secrets = secrets;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A code to sign in with once: 8 letters and digits, and its end. */
    public record SignInCode(String code, Instant expires) {}

    /** Makes a code for the patient, good once within 7 days; earlier unused codes end. */
    @Transactional
    public SignInCode issueCode(@OfCareTeam(frontDeskToo = true) PatientId patient, Year born) {
        return codes.issue(Acting.current().clinic(), patient, born);
    }

    /**
     * Signs a patient in and gives the device's token. A code is dead after 5 wrong years. Whatever is refused of a code
     * that the clinic has made is recorded, and stands on the clinic's screens until somebody notes it.
     *
     * @throws TooManyTries before the wait of this address, or of all together, is over
     * @throws BadCredentialsException for an unknown, used or expired code and for a wrong year alike
     */
    @ForEveryone
    public String signIn(String code, int birthYear, String address) {
        List<Key> keys = List.of(Key.address(address), Key.ANY_PATIENT_CODE);
        Duration wait = throttle.longestWaitFor(keys);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
        Optional<String> token = codes.find(code)
                .flatMap(found -> Acting.as(
                        new SystemActor(found.clinic(), "patient sign-in"),
                        () -> transaction.execute(status ->
                                codes.redeem(found, birthYear).map(patient -> begin(found.clinic(), patient)))));
        if (token.isEmpty()) {
            keys.forEach(throttle::failed);
            throw new BadCredentialsException("no such code and year");
        }
        throttle.succeeded(Key.address(address));
        return token.get();
    }

    private String begin(ClinicId clinic, PatientId patient) {
        String token = secrets.token();
        jdbc.sql("insert into entry.patient_token (token_hash, clinic_id, patient_id, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), clinic.value(), patient.value(), now().plus(TOKEN_GOOD_FOR))
                .update();
        return token;
    }

    /** Who holds this token; empty when it is unknown, revoked or expired. */
    @ForEveryone
    public Optional<PatientDevice> authenticate(String token) {
        return jdbc.sql("""
                        select clinic_id, patient_id, locked_at is not null as locked from entry.patient_token
                        where token_hash = ? and revoked_at is null and expires_at > ?
                        """)
                .params(Secrets.hash(token), now())
                .query((row, index) -> new PatientDevice(
                        new PatientActor(
                                new ClinicId(row.getObject("clinic_id", UUID.class)),
                                new PatientId(row.getObject("patient_id", UUID.class))),
                        row.getBoolean("locked")))
                .optional();
    }

    /** Devices and codes of a record that was merged into another are that one's from now on. */
    @ForSystem
    @Transactional
    public void follow(PatientId kept, PatientId merged) {
        ClinicId clinic = Acting.current().clinic();
        jdbc.sql("update entry.patient_token set patient_id = ? where clinic_id = ? and patient_id = ?")
                .params(kept.value(), clinic.value(), merged.value())
                .update();
        codes.follow(clinic, kept, merged);
    }

    /** From now on this device may only send what it still holds; only a new sign-in reads again. */
    @ForEveryone
    public void lock(String token) {
        jdbc.sql("update entry.patient_token set locked_at = ? where token_hash = ? and locked_at is null")
                .params(now(), Secrets.hash(token))
                .update();
    }

    /** Ends a device's token. */
    @ForEveryone
    public void signOut(String token) {
        jdbc.sql("update entry.patient_token set revoked_at = ? where token_hash = ? and revoked_at is null")
                .params(now(), Secrets.hash(token))
                .update();
    }

    /** Ends every device of the patient, and the code that waits; for a link that went to the wrong person. */
    @Transactional
    public void signOutEverywhere(@OfCareTeam(frontDeskToo = true) PatientId patient) {
        ClinicId clinic = Acting.current().clinic();
        jdbc.sql("update entry.patient_token set revoked_at = ? where clinic_id = ? and patient_id = ? "
                        + "and revoked_at is null")
                .params(now(), clinic.value(), patient.value())
                .update();
        codes.endUnused(clinic, patient);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
