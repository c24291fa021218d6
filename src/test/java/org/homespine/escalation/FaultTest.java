package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.BreakingDataSource;
import org.homespine.database.DatabaseTest;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patientportal.Phone;
import org.homespine.patients.PatientService;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database failing at each statement in turn while a check-in is stored, a deadline is looked at or a night is
 * judged: what belongs together is there as a whole or not at all, and the next attempt completes it once.
 */
@DatabaseTest
@Import(BreakingDataSource.InPlace.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {

    /** A Tuesday in London; the clinic is open from 9 to 5. */
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    /** When nobody has acknowledged an emergency of noon. */
    private static final Instant OVERDUE = NOON.plusSeconds(15 * 60);

    /** The tick after five silent days. */
    private static final Instant FIFTH_NIGHT = Instant.parse("2026-03-16T03:00:00Z");

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientService patientService;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private FlagDeadlines deadlines;

    @Autowired
    private NightlyTicks nights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Clinic clinic;
    private Phone phone;

    @BeforeAll
    void aClinicAndAPhone() {
        clinic = clinics.hillside();
        phone = new Phone(context, json, "192.0.2.91");
    }

    @Test
    void aCheckInThatBreaksAnywhereIsStoredWholeOrNotAtAllAndOnceWhenSentAgain() {
        PatientId unharmed = annaWithHerPhone();
        Map<String, Long> nothing = stored(unharmed);
        long outbox = outbox();
        assertThat(send(redEntry())).isEqualTo(OK);
        Map<String, Long> whole = stored(unharmed);
        long told = outbox() - outbox;
        assertThat(whole)
                .containsEntry("check_in", 1L)
                .containsEntry("evaluation", 1L)
                .containsEntry("flag", 3L)
                .containsEntry("exercise_hold", 1L)
                .hasEntrySatisfying("finding", count -> assertThat(count).isGreaterThan(3))
                .hasEntrySatisfying("program_pause", count -> assertThat(count).isPositive())
                .hasEntrySatisfying("alert", count -> assertThat(count).isPositive());
        assertThat(told).isPositive();

        int steps = eachStep(step -> {
            PatientId anna = annaWithHerPhone();
            Map<String, @Nullable Object> entry = redEntry();
            long before = outbox();
            AtomicInteger status = new AtomicInteger();
            boolean broke = BreakingDataSource.breaksAt(step, () -> status.set(send(entry)));

            Map<String, Long> after = stored(anna);
            assertThat(after).as("step %d", step).isIn(nothing, whole);
            assertThat(outbox() - before).as("step %d", step).isEqualTo(after.equals(whole) ? told : 0);
            if (status.get() == OK) {
                assertThat(after).as("step %d is answered as stored", step).isEqualTo(whole);
            }
            assertNothingIsLeftUnjudgedOrUnflagged();

            assertThat(send(entry)).isEqualTo(OK);
            assertThat(stored(anna)).as("step %d, sent again", step).isEqualTo(whole);
            assertThat(outbox() - before).as("step %d, sent again", step).isEqualTo(told);
            return broke;
        });
        assertThat(steps).isGreaterThan(20);
    }

    @Test
    void aCheckInThatBreaksTwiceAtTheSamePlaceIsJudgedOrFlaggedAsUnjudged() {
        int steps = eachStep(step -> {
            PatientId anna = annaWithHerPhone();
            Map<String, @Nullable Object> entry = redEntry();
            boolean broke = BreakingDataSource.breaksAt(step, () -> send(entry));
            BreakingDataSource.breaksAt(step, () -> send(entry));
            assertNothingIsLeftUnjudgedOrUnflagged();

            assertThat(send(entry)).isEqualTo(OK);
            assertThat(stored(anna))
                    .as("step %d", step)
                    .containsEntry("check_in", 1L)
                    .containsEntry("evaluation", 1L)
                    .hasEntrySatisfying("flag", count -> assertThat(count).isIn(1L, 3L))
                    .hasEntrySatisfying("alert", count -> assertThat(count).isPositive());
            assertNothingIsLeftUnjudgedOrUnflagged();
            return broke;
        });
        assertThat(steps).isGreaterThan(20);
    }

    @Test
    void aDeadlineThatBreaksAnywhereIsCompletedByTheNextLook() {
        completes(
                this::annaWithAnEmergency, OVERDUE, patient -> deadlines.run(clinic.id(), patient.value()), "overdue");
    }

    @Test
    void aNightThatBreaksAnywhereIsCompletedByTheNextRun() {
        completes(this::silentAnna, FIFTH_NIGHT, patient -> nights.run(clinic.id(), patient.value()), "nightly_tick");
    }

    private interface Job {
        void run(PatientId patient);
    }

    /** A job broken at each step leaves what was there or what it is to leave; run again, it leaves the latter. */
    private void completes(Supplier<PatientId> begin, Instant moment, Job job, String mark) {
        PatientId unharmed = begin.get();
        Map<String, Long> before = stored(unharmed);
        long outbox = outbox();
        run(moment, job, unharmed);
        Map<String, Long> whole = stored(unharmed);
        long told = outbox() - outbox;
        assertThat(whole).containsEntry(mark, 1L);
        assertThat(whole.get("finding")).isGreaterThan(before.get("finding"));

        int steps = eachStep(step -> {
            PatientId anna = begin.get();
            long tolds = outbox();
            boolean broke = BreakingDataSource.breaksAt(step, () -> attempt(() -> run(moment, job, anna)));

            assertThat(stored(anna)).as("step %d", step).isIn(before, whole);
            assertNothingIsLeftUnjudgedOrUnflagged();

            run(moment, job, anna);
            assertThat(stored(anna)).as("step %d, run again", step).isEqualTo(whole);
            assertThat(outbox() - tolds).as("step %d, run again", step).isEqualTo(told);
            return broke;
        });
        assertThat(steps).isGreaterThan(10);
    }

    private interface Step {
        /** Says whether the work came to the step that breaks. */
        boolean breaksAt(int step);
    }

    /** Breaks step after step until the work is done before it comes to one; gives the number of steps. */
    private static int eachStep(Step drill) {
        int step = 1;
        while (drill.breaksAt(step)) {
            step++;
        }
        return step - 1;
    }

    /** What fails at the start of a transaction shows only later, as a statement that belongs to no clinic. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException broken) {
            assertThat(broken).hasRootCauseInstanceOf(SQLException.class);
        }
    }

    private void run(Instant moment, Job job, PatientId patient) {
        BindableClock.at(
                moment,
                () -> inClinic(() -> {
                    job.run(patient);
                    return true;
                }));
    }

    private PatientId anna() {
        return BindableClock.at(NOON.minusSeconds(8 * 86400), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.of(2026, 3, 2));
            return patient;
        });
    }

    private PatientId annaWithHerPhone() {
        PatientId anna = anna();
        BindableClock.at(NOON.minusSeconds(60), () -> {
            String code = Acting.as(clinic.desk(), () -> patientService.issueSignInCode(anna))
                    .code();
            try {
                phone.signIn(code, 1970);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return anna;
    }

    private PatientId annaWithAnEmergency() {
        PatientId anna = anna();
        BindableClock.at(NOON, () -> entries.bladder(clinic.id(), anna));
        return anna;
    }

    private PatientId silentAnna() {
        PatientId anna = anna();
        BindableClock.at(NOON, () -> entries.ordinary(clinic.id(), anna));
        return anna;
    }

    /** A bladder change, severe pain, and an exercise that brings leg symptoms: CES, PAIN and RESPONSE. */
    private static Map<String, @Nullable Object> redEntry() {
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("performedOn", "2026-03-10");
        entry.put("enteredAt", NOON.atOffset(ZoneOffset.UTC).toString());
        entry.put("sentAt", NOON.atOffset(ZoneOffset.UTC).toString());
        entry.put("em", List.of("bladder"));
        entry.put("pain", 9);
        entry.put("restRelief", "no");
        entry.put("exerciseStops", List.of(Map.of("exercise", Programs.CHILDS_POSE.value(), "reason", "leg_symptoms")));
        return entry;
    }

    /** The status of the answer; what fails before the request comes to us is answered by the server itself. */
    private int send(Map<String, @Nullable Object> entry) {
        return BindableClock.at(NOON, () -> {
            try {
                return phone.send("/api/patient/check-ins", entry)
                        .andReturn()
                        .getResponse()
                        .getStatus();
            } catch (DataAccessException | TransactionException ignored) {
                return SERVER_ERROR;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** How much of what belongs together there is of a patient. */
    private Map<String, Long> stored(PatientId patient) {
        return inClinic(() -> jdbc
                .sql("""
                        select 'check_in' as what, count(*) as rows from check_in where patient_id = :patient
                        union all select 'evaluation', count(*) from evaluation where patient_id = :patient
                        union all select 'finding', count(*) from finding where patient_id = :patient
                        union all select 'flag', count(*) from flag where patient_id = :patient
                        union all select 'hits', coalesce(sum(hits), 0) from flag where patient_id = :patient
                        union all select 'overdue', count(overdue_at) from flag where patient_id = :patient
                        union all select 'steps', count(distinct stepped_at) from flag where patient_id = :patient
                        union all select 'next_step', coalesce(sum(extract(epoch from next_step_at)), 0)
                            from flag where patient_id = :patient
                        union all select 'alert', count(*) from alert where patient_id = :patient
                        union all select 'program_pause', count(*) from program_pause where patient_id = :patient
                        union all select 'exercise_hold', count(*) from exercise_hold where patient_id = :patient
                        union all select 'nightly_tick', count(*) from nightly_tick where patient_id = :patient
                        """)
                .param("patient", patient.value())
                .query((row, index) -> Map.entry(row.getString("what"), row.getLong("rows")))
                .list()
                .stream()
                .collect(TreeMap::new, (all, row) -> all.put(row.getKey(), row.getValue()), Map::putAll));
    }

    private long outbox() {
        return count("select count(*) from outbox");
    }

    private void assertNothingIsLeftUnjudgedOrUnflagged() {
        assertThat(count("""
                        select count(*) from check_in c where not exists (select from evaluation e
                        where (e.patient_id, e.uuid, e.rev, e.content_hash)
                            = (c.patient_id, c.uuid, c.rev, c.content_hash))
                        """)).isZero();
        assertThat(count("""
                        select count(*) from finding
                        where tier in ('EMERGENCY', 'URGENT') and not suppressed and flag_id is null
                        """)).isZero();
    }

    private long count(String sql) {
        return inClinic(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T inClinic(Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }
}
