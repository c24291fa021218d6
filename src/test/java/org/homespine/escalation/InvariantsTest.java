package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DatabaseTest;
import org.homespine.escalation.domain.Tier;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class InvariantsTest {

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
    void anEmergencyWaits() {
        clinic = clinics.hillside();
        BindableClock.at(NOON, () -> {
            PatientId anna = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), anna, LocalDate.of(2026, 3, 10));
            return entries.bladder(clinic.id(), anna);
        });
    }

    @Test
    void allHoldInAClinicThatWorks() {
        assertThat(after("select 1"))
                .isEqualTo(new Invariants(0, 0, 0, 0, Map.of(Tier.EMERGENCY, Duration.ofHours(1))));
    }

    @Test
    void aCheckInThatNoRuleHasJudgedIsCounted() {
        assertThat(after("""
                        insert into check_in select * from jsonb_populate_record(null::check_in,
                            (select to_jsonb(c) || jsonb_build_object('uuid', gen_random_uuid()) from check_in c))
                        """).unjudged()).isEqualTo(1);
    }

    @Test
    void aFindingWithoutItsFlagIsCounted() {
        assertThat(after("""
                        insert into finding select * from jsonb_populate_record(null::finding,
                            (select to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(), 'flag_id', null)
                            from finding f limit 1))
                        """).unflagged()).isEqualTo(1);
    }

    @Test
    void aPatientWhoseReviewerIsGoneIsCounted() {
        assertThat(after("update account set active = false where role = 'THERAPIST'")
                        .unwatched())
                .isEqualTo(1);
    }

    @Test
    void aFlagWithNoFurtherAlertIsCounted() {
        Invariants broken = after("update flag set next_step_at = null");
        assertThat(broken.stalled()).isEqualTo(1);
        assertThat(broken.hold()).isFalse();
    }

    /** What is counted after a statement that the program would never run; nothing of it stays. */
    private Invariants after(String statement) {
        return Acting.as(new SystemActor(clinic.id(), "test"), (Supplier<Invariants>) () ->
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    if (!statement.equals("select 1")) {
                        jdbc.sql(statement).update();
                    }
                    return Invariants.of(jdbc, Instant.EPOCH, NOON.plus(Duration.ofHours(1)));
                }));
    }
}
