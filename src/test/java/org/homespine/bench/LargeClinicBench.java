package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DurableDatabase;
import org.homespine.drill.Drill;
import org.homespine.drill.Figures;
import org.homespine.escalation.QueuedFlag;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B4: the review queue of a clinic with 10 million check-ins and 1 million flags, against that of one with 10 thousand and
 * 1 thousand in the same database, as many open in each. B11: what a check-in takes on the disk with its indexes, against
 * the widths of its columns. {@code -Dcheck-ins} makes it smaller.
 */
@Drill
class LargeClinicBench {

    private static final int CHECK_INS = Integer.getInteger("check-ins", 10_000_000);
    private static final int OPEN = 200;
    private static final LargeClinic SMALL = new LargeClinic(OPEN, 10_000, 1_000, OPEN);
    private static final LargeClinic LARGE = new LargeClinic(2_000, CHECK_INS, CHECK_INS / 10, OPEN);

    private static final int ROUNDS = 9;
    private static final int TIMES = 10;
    private static final double B4_REACH = 1.5;
    private static final double B11_REACH = 4;
    private static final double B11_BYTES = 250;

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private ReviewService review;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theQueueStaysFlatAndACheckInSmall() throws SQLException {
        Clinic small = grown(SMALL);
        Clinic large = grown(LARGE);

        Ratios queue = new Ratios(
                Reach.atMost("B4, the review queue of " + CHECK_INS + " check-ins to that of 10000", B4_REACH));
        round(large);
        round(small);
        long scans = scans("seq_scan");
        long looked = scans("idx_scan");
        for (int i = 0; i < ROUNDS; i++) {
            double few = round(small);
            queue.add(round(large), few);
        }
        await("the database has counted").until(() -> scans("idx_scan") > looked);
        long read = scans("seq_scan") - scans;
        assertAll(
                queue::assertHeld,
                () -> Reach.atMost("B4, sequential scans of check-ins, flags and findings", 0)
                        .assertHeld(read),
                this::aCheckInIsSmall);
    }

    private Clinic grown(LargeClinic size) throws SQLException {
        Clinic clinic = clinics.hillside();
        PatientId anna = patients.anna(clinic);
        programs.publishTwoExercises(clinic.therapist(), anna, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        entries.bladder(clinic.id(), anna);
        long begun = System.nanoTime();
        size.growFrom(
                DurableDatabase.access(), clinic.id(), anna, clinic.therapist().account());
        Figures.say(String.format(
                Locale.ROOT, "generated %d check-ins in %.0f s", size.checkIns(), (System.nanoTime() - begun) / 1e9));
        return clinic;
    }

    /** Milliseconds for the queue as Today shows it, on average. */
    private double round(Clinic clinic) {
        long begun = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            List<QueuedFlag> queue =
                    Acting.as(clinic.lead(), (Supplier<List<QueuedFlag>>) () -> review.worklist(Locale.ENGLISH));
            // The copied patient has an open flag of her own.
            assertThat(queue).hasSize(OPEN + 1);
        }
        return (System.nanoTime() - begun) / 1e6 / TIMES;
    }

    private long scans(String kind) {
        return jdbc.sql("select sum(" + kind
                        + ") from pg_stat_user_tables where relname in ('check_in', 'flag', 'finding')")
                .query(Long.class)
                .single();
    }

    private void aCheckInIsSmall() {
        double onDisk = figure("select pg_total_relation_size('check_in')::float8 / (select reltuples from pg_class"
                + " where oid = 'check_in'::regclass)");
        double verdict = figure("select pg_total_relation_size('evaluation')::float8 / (select reltuples from pg_class"
                + " where oid = 'evaluation'::regclass)");
        double columns = widthOfColumns();
        Figures.say(String.format(
                Locale.ROOT, "a check-in's columns take %.0f bytes, its verdict beside it %.0f", columns, verdict));
        assertAll(
                () -> Reach.atMost("B11, bytes of a check-in with its indexes", B11_BYTES)
                        .assertHeld(onDisk),
                () -> Reach.atMost("B11, a check-in with its indexes to its columns", B11_REACH)
                        .assertHeld(onDisk / columns));
    }

    private double widthOfColumns() {
        String columns = jdbc.sql("""
                        select string_agg('coalesce(pg_column_size(' || quote_ident(column_name) || '), 0)', ' + ')
                        from information_schema.columns where table_schema = 'public' and table_name = 'check_in'
                        """).query(String.class).single();
        return DurableDatabase.asOwner(
                "select avg(" + columns + ")::float8 from (select * from check_in limit 10000) c");
    }

    private double figure(String query) {
        return jdbc.sql(query).query(Double.class).single();
    }
}
