package org.homespine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.Throttle.Key;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in of patients: a code from the clinic and the year of birth, then a token on the device. */
@Service
public class PatientSignInService {

    private static final Duration CODE_GOOD_FOR = Duration.ofDays(7);
    private static final Duration TOKEN_GOOD_FOR = Duration.ofDays(180);
    private static final int WRONG_YEARS_ALLOWED = 5;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final Clock clock;

    PatientSignInService(
            JdbcClient jdbc,
            Secrets secrets,
            Throttle throttle,
            TransactionTemplate transaction,
            IdSource ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.throttle = throttle;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** A code to sign in with once: 8 letters and digits, and its end. */
    public record SignInCode(String code, Instant expires) {}

    /** Makes a code for the patient, good once within 7 days; earlier unused codes end. */
    @Transactional
    public SignInCode issueCode(@OfCareTeam(frontDeskToo = true) PatientId patient, Year born) {
        ClinicId clinic = Acting.current().clinic();
        OffsetDateTime now = now();
        OffsetDateTime expires = now.plus(CODE_GOOD_FOR);
        jdbc.sql("update patient_code set expires_at = ? where clinic_id = ? and patient_id = ? and used_at is null "
                        + "and expires_at > ?")
                .params(now, clinic.value(), patient.value(), now)
                .update();
        UUID id = ids.next();
        jdbc.sql("""
                        insert into patient_code (clinic_id, id, patient_id, birth_year, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(clinic.value(), id, patient.value(), born.getValue(), now, expires)
                .update();
        String code = secrets.code();
        jdbc.sql("insert into entry.patient_code (code_hash, clinic_id, code_id, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(code), clinic.value(), id, expires)
                .update();
        return new SignInCode(code, expires.toInstant());
    }

    /**
     * Signs a patient in and gives the device's token. A code is dead after 5 wrong years.
     *
     * @throws TooManyTries before the wait of this address is over
     * @throws BadCredentialsException for an unknown, used or expired code and for a wrong year alike
     */
    @ForEveryone
    public String signIn(String code, int birthYear, String address) {
        Key key = Key.address(address);
        Duration wait = throttle.waitFor(key);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
        Optional<String> token = find(code)
                .flatMap(entry -> Acting.as(
                        new SystemActor(entry.clinic(), "patient sign-in"),
                        () -> transaction.execute(status -> redeem(entry, birthYear))));
        if (token.isEmpty()) {
            throttle.failed(key);
            throw new BadCredentialsException("no such code and year");
        }
        throttle.succeeded(key);
        return token.get();
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

    /** Devices and unused codes of a record that was merged into another are that one's from now on. */
    @ForSystem
    @Transactional
    public void follow(PatientId kept, PatientId merged) {
        ClinicId clinic = Acting.current().clinic();
        jdbc.sql("update entry.patient_token set patient_id = ? where clinic_id = ? and patient_id = ?")
                .params(kept.value(), clinic.value(), merged.value())
                .update();
        jdbc.sql("update patient_code set patient_id = ? where clinic_id = ? and patient_id = ? and used_at is null")
                .params(kept.value(), clinic.value(), merged.value())
                .update();
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

    private record Entry(ClinicId clinic, UUID codeId) {}

    private Optional<Entry> find(String code) {
        return jdbc.sql("select clinic_id, code_id from entry.patient_code where code_hash = ? and expires_at > ?")
                .params(Secrets.hash(Secrets.normalised(code)), now())
                .query((row, index) -> new Entry(
                        new ClinicId(row.getObject("clinic_id", UUID.class)), row.getObject("code_id", UUID.class)))
                .optional();
    }

    /** A wrong year is counted by returning empty, not by throwing: the count must be committed. */
    private Optional<String> redeem(Entry entry, int birthYear) {
        record Code(UUID patient, int born, int wrongYears) {}
        Optional<Code> code = jdbc.sql("""
                        select patient_id, birth_year, wrong_years from patient_code
                        where clinic_id = ? and id = ? and used_at is null and expires_at > ? for update
                        """)
                .params(entry.clinic().value(), entry.codeId(), now())
                .query((row, index) -> new Code(
                        row.getObject("patient_id", UUID.class), row.getInt("birth_year"), row.getInt("wrong_years")))
                .optional()
                .filter(found -> found.wrongYears() < WRONG_YEARS_ALLOWED);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (code.get().born() != birthYear) {
            jdbc.sql("update patient_code set wrong_years = wrong_years + 1 where clinic_id = ? and id = ?")
                    .params(entry.clinic().value(), entry.codeId())
                    .update();
            return Optional.empty();
        }
        jdbc.sql("update patient_code set used_at = ? where clinic_id = ? and id = ?")
                .params(now(), entry.clinic().value(), entry.codeId())
                .update();
        String token = secrets.token();
        jdbc.sql("insert into entry.patient_token (token_hash, clinic_id, patient_id, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), entry.clinic().value(), code.get().patient(), now().plus(TOKEN_GOOD_FOR))
                .update();
        return Optional.of(token);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
