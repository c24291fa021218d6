package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.Entries;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.Side;
import org.homespine.drill.Drill;
import org.homespine.drill.Figures;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.Patient;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.escalation.domain.UnitsDue;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * B3: all rules on a year of daily check-ins, on every occasion, against storing the newest of them. Storing is the whole
 * transaction, durable, as a patient's phone brings it about; beside it, the bare insert of the same row.
 */
@Drill
class EvaluationBench {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 365;
    private static final int ROUNDS = 9;
    private static final int TIMES = 20;
    private static final double REACH = 0.10;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private Evaluator evaluator;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Clinic clinic;
    private PatientId anna;

    @BeforeEach
    void annaHasAYearBehindHer() {
        Instant now = clock.instant();
        LocalDate start = LocalDate.ofInstant(now, LONDON).minusDays(DAYS);
        clinic = clinics.hillside();
        anna = BindableClock.at(now.minusSeconds(DAYS * 86400L), () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, start);
            return patient;
        });
        entries.ordinary(clinic.id(), anna);
        inClinic(this::liveThroughAYear);
    }

    @Test
    void evaluatingAYearCostsATenthOfStoringACheckIn() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        History history = history(today);
        assertThat(history.checkIns()).hasSize(DAYS + 1);

        round(() -> evaluate(history, now));
        round(this::store);
        round(this::insert);
        Ratios toStoring = new Ratios(Reach.atMost("B3, all rules on a year to storing a check-in", REACH));
        List<Double> toInsert = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double storing = round(this::store);
            double evaluating = round(() -> evaluate(history, now));
            double inserting = round(this::insert);
            toStoring.add(evaluating, storing);
            toInsert.add(evaluating / inserting);
            Figures.say(String.format(
                    Locale.ROOT,
                    "evaluating %.3f ms, storing %.3f ms, bare insert %.3f ms",
                    evaluating,
                    storing,
                    inserting));
        }
        new Figures(toInsert).print("all rules on a year to the bare insert", "times");
        toStoring.assertHeld();
    }

    /** Milliseconds for one, on average. */
    private static double round(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e6 / TIMES;
    }

    private void evaluate(History history, Instant now) {
        for (Occasion occasion : Occasion.values()) {
            assertThat(evaluator
                            .evaluate(history, occasion, now, ShippedRules.RULES)
                            .failures())
                    .isEmpty();
        }
    }

    private void store() {
        entries.ordinary(clinic.id(), anna);
    }

    private void insert() {
        inClinic(() -> jdbc.sql("""
                        insert into check_in select r.* from check_in c
                        cross join lateral jsonb_populate_record(c, jsonb_build_object('uuid', ?::text)) r
                        where c.clinic_id = ? and c.patient_id = ? order by c.day desc limit 1
                        """)
                .params(UUID.randomUUID().toString(), clinic.id().value(), anna.value())
                .update());
    }

    /** A year of the same answers with pain going up and down between 2 and 6. */
    private void liveThroughAYear() {
        jdbc.sql("""
                        insert into check_in select r.* from check_in c cross join generate_series(1, ?) ago
                        cross join lateral jsonb_populate_record(c, jsonb_build_object('uuid', gen_random_uuid(),
                            'day', c.day - ago, 'entered_at', c.entered_at - ago * interval '1 day',
                            'received_at', c.received_at - ago * interval '1 day', 'pain', 4 + (ago * 7) % 5 - 2)) r
                        where c.clinic_id = ? and c.patient_id = ?
                        """).params(DAYS, clinic.id().value(), anna.value()).update();
    }

    private History history(LocalDate today) {
        List<CheckIn> stored = Acting.as(clinic.therapist(), (Supplier<List<CheckIn>>) () -> checkIns.history(anna));
        CheckIn newest = stored.getLast();
        return new History(
                LONDON,
                new Patient(Set.of(), Set.of(), new Patient.Intake(5, 1, Side.LEFT), null),
                new Program(
                        Program.State.ACTIVE,
                        today.minusDays(DAYS),
                        UnitsDue.everyDay(2),
                        Set.of(new ExerciseId("childs-pose"), new ExerciseId("cat-cow")),
                        List.of()),
                new ClinicCalendar(
                        LONDON,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Set.of()),
                List.of(),
                true,
                null,
                List.of(),
                List.of(),
                stored.stream()
                        .map(checkIn -> new CheckInVersion(
                                checkIn.uuid().toString(),
                                checkIn.rev(),
                                checkIn.performedOn(),
                                checkIn.enteredAt(),
                                checkIn.receivedAt(),
                                checkIn.equals(newest),
                                checkIn.answers(),
                                null,
                                checkIn.withdrawn()))
                        .toList());
    }

    private void inClinic(Runnable work) {
        Acting.as(new SystemActor(clinic.id(), "bench"), () -> transaction.executeWithoutResult(ignored -> work.run()));
    }
}
