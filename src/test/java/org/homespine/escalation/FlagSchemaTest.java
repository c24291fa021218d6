package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the schema itself forbids to do with flags, whatever the program says. */
@DatabaseTest
class FlagSchemaTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;

    @BeforeEach
    void anEmergencyIsOpen() {
        clinic = clinics.hillside();
        BindableClock.at(NOON, () -> {
            PatientId anna = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), anna, LocalDate.of(2026, 3, 10));
            return entries.bladder(clinic.id(), anna);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from flag",
                "delete from finding",
                "update finding set tier = 'ROUTINE'",
                "delete from alert",
                "update alert set at = now()",
                "delete from evaluation",
                "delete from flag_contact"
            })
    void whatHappenedIsNeitherTakenAwayNorWrittenOver(String statement) {
        assertThatThrownBy(() -> run(statement)).hasStackTraceContaining("permission denied");
    }

    @Test
    void noFlagIsResolvedWithoutAnOutcomeAndANote() {
        assertThatThrownBy(() -> run(
                        "update flag set state = 'RESOLVED', next_step_at = null, resolved_at = now(), resolved_by = '"
                                + clinic.lead().account() + "', contacted_at = now(), note = 'x'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noEmergencyIsResolvedWithoutAContact() {
        String resolved =
                "update flag set state = 'RESOLVED', next_step_at = null, resolved_at = now(), resolved_by = '"
                        + clinic.lead().account() + "', outcome = 'ADVISED', note = 'x'";
        assertThatThrownBy(() -> run(resolved)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(run(resolved + ", contacted_at = now()")).isEqualTo(1);
    }

    @Test
    void noFlagClosesByItselfWithoutAReason() {
        assertThatThrownBy(() -> run("update flag set state = 'CLOSED', next_step_at = null, closed_at = now()"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> run(
                                "update flag set state = 'CLOSED', next_step_at = null, closed_at = now(), closed_because = 'OLD'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noSecondFlagOfAFamilyIsOpen() {
        assertThatThrownBy(() -> run("""
                        insert into flag (clinic_id, id, patient_id, family, tier, state, raised_at, tier_at, deadline_at,
                            hits, rules)
                        select clinic_id, gen_random_uuid(), patient_id, family, tier, 'OPEN', raised_at, tier_at,
                            deadline_at, 1, rules from flag
                        """)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private int run(String statement) {
        return Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<Integer>)
                () -> transaction.execute(status -> jdbc.sql(statement).update()));
    }
}
