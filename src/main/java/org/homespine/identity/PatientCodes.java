package org.homespine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.PatientSignInService.SignInCode;
import org.homespine.identity.SignInTrouble.Kind;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes with which patients sign in: made, found by what was typed, used once. */
@Component
class PatientCodes {

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int WRONG_YEARS_ALLOWED = 5;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final SignInTrail trail;
    private final IdSource ids;
    private final Clock clock;

    PatientCodes(JdbcClient jdbc, Secrets secrets, SignInTrail trail, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** A code of this clinic, whatever has become of it. */
    record Found(ClinicId clinic, UUID id) {}

    SignInCode issue(ClinicId clinic, PatientId patient, Year born) {
        OffsetDateTime now = now();
        OffsetDateTime expires = now.plus(GOOD_FOR);
        endUnused(clinic, patient);
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

    void endUnused(ClinicId clinic, PatientId patient) {
        OffsetDateTime now = now();
        jdbc.sql("update patient_code set expires_at = ? where clinic_id = ? and patient_id = ? and used_at is null "
                        + "and expires_at > ?")
                .params(now, clinic.value(), patient.value(), now)
                .update();
    }

    /** By what somebody typed; one that is over is found too, for its clinic is told that it was tried. */
    Optional<Found> find(String typed) {
        return jdbc.sql("select clinic_id, code_id from entry.patient_code where code_hash = ?")
                .params(Secrets.hash(Secrets.normalised(typed)))
                .query((row, index) -> new Found(
                        new ClinicId(row.getObject("clinic_id", UUID.class)), row.getObject("code_id", UUID.class)))
                .optional();
    }

    /** A refusal is recorded and returned as empty, not thrown: the record must be committed. */
    Optional<PatientId> redeem(Found found, int birthYear) {
        record Code(PatientId patient, int born, int wrongYears, boolean used, boolean over) {}
        Code code = jdbc.sql("""
                        select patient_id, birth_year, wrong_years, used_at is not null as used, expires_at <= ? as over
                        from patient_code where clinic_id = ? and id = ? for update
                        """)
                .params(now(), found.clinic().value(), found.id())
                .query((row, index) -> new Code(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getInt("birth_year"),
                        row.getInt("wrong_years"),
                        row.getBoolean("used"),
                        row.getBoolean("over")))
                .single();
        if (code.used() || code.over()) {
            trail.refused(found.id(), code.patient(), code.used() ? Kind.USED : Kind.ENDED);
            return Optional.empty();
        }
        if (code.wrongYears() >= WRONG_YEARS_ALLOWED || code.born() != birthYear) {
            jdbc.sql("update patient_code set wrong_years = least(wrong_years + 1, ?) where clinic_id = ? and id = ?")
                    .params(WRONG_YEARS_ALLOWED, found.clinic().value(), found.id())
                    .update();
            trail.refused(found.id(), code.patient(), Kind.WRONG_YEAR);
            return Optional.empty();
        }
        jdbc.sql("update patient_code set used_at = ? where clinic_id = ? and id = ?")
                .params(now(), found.clinic().value(), found.id())
                .update();
        trail.signedIn(found.id(), code.patient());
        return Optional.of(code.patient());
    }

    /** The codes of a record that was merged into another, and the tries at them, are that one's from now on. */
    void follow(ClinicId clinic, PatientId kept, PatientId merged) {
        for (String table : new String[] {"patient_code", "sign_in_trouble"}) {
            jdbc.sql("update " + table + " set patient_id = ? where clinic_id = ? and patient_id = ?")
                    .params(kept.value(), clinic.value(), merged.value())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
