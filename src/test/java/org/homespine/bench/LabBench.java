package org.homespine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.homespine.checkins.Entries;
import org.homespine.database.DurableDatabase;
import org.homespine.database.Jobs;
import org.homespine.drill.Drill;
import org.homespine.drill.Figures;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadRow;
import org.homespine.escalation.CaseloadService;
import org.homespine.escalation.LabRunState;
import org.homespine.escalation.QueuedFlag;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.RuleLabService;
import org.homespine.escalation.domain.Setting;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patients.Patients;
import org.homespine.programs.Programs;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The rule lab over a year of 2,000 patients with a check-in each day: how long it takes, and what a look at the queue and
 * the list of patients takes meanwhile against the same with nothing else going on. {@code -Dpatients} makes it smaller.
 */
@Drill
class LabBench {

    private static final int PATIENTS = Integer.getInteger("patients", 2000);
    private static final int DAYS = 365;
    private static final double MINUTES = 10;
    private static final double SLOWER = 3;
    private static final int CLICKS = 300;
    private static final Duration BETWEEN_CLICKS = Duration.ofMillis(100);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private Programs programs;

    @Autowired
    private Entries entries;

    @Autowired
    private RuleLabService lab;

    @Autowired
    private ReviewService review;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Clock clock;

    @Test
    void aYearOfAClinicIsJudgedWhileTheClinicWorks() throws SQLException {
        Clinic clinic = aYear();
        clicks(clinic, CLICKS / 3);
        Figures idle = clicks(clinic, CLICKS);
        idle.print("a click while nothing else goes on", "ms");

        List<Runnable> reaches = new ArrayList<>();
        for (Setting setting : List.of(Setting.PAIN_JUMP, Setting.SILENCE)) {
            BigDecimal value = setting.strictest();
            Acting.as(clinic.lead(), () -> lab.begin(setting, value));
            long begun = System.nanoTime();
            CompletableFuture<Void> judging = CompletableFuture.runAsync(() -> goOn(clinic));
            List<Double> meanwhile = new ArrayList<>();
            while (!judging.isDone()) {
                meanwhile.add(click(clinic));
            }
            judging.join();
            double minutes = (System.nanoTime() - begun) / 60e9;
            LabRunState run = newest(clinic);
            Figures.say(String.format(
                    Locale.ROOT,
                    "%s: %d patients, %d check-ins, %d flags in force, %d with the other value",
                    setting,
                    run.judged(),
                    run.checkIns(),
                    run.flagsBefore(),
                    run.flagsAfter()));
            Figures clicks = new Figures(meanwhile);
            clicks.print("a click meanwhile", "ms");
            assertThat(run.failed()).isZero();
            assertThat(run.judged()).isEqualTo(run.patients()).isGreaterThanOrEqualTo(PATIENTS);
            reaches.add(() -> Reach.atMost("rule lab, minutes for " + setting + " over " + PATIENTS + " years", MINUTES)
                    .assertHeld(minutes));
            reaches.add(() -> Reach.atMost("rule lab, p99 of a click meanwhile to one while idle", SLOWER)
                    .assertHeld(clicks.at(0.99) / idle.at(0.99)));
        }
        assertAll(reaches.stream().map(reach -> reach::run));
    }

    private Clinic aYear() throws SQLException {
        Clinic clinic = clinics.hillside();
        Instant now = clock.instant();
        Instant yearAgo = now.minus(Duration.ofDays(DAYS));
        PatientId anna = BindableClock.at(yearAgo, () -> {
            PatientId patient = patients.anna(clinic);
            programs.publishTwoExercises(clinic.therapist(), patient, LocalDate.ofInstant(yearAgo, ZoneOffset.UTC));
            return patient;
        });
        entries.bladder(clinic.id(), anna);
        new LargeClinic(PATIENTS, PATIENTS * DAYS, PATIENTS * 2, 100)
                .growFrom(
                        DurableDatabase.access(),
                        clinic.id(),
                        anna,
                        clinic.therapist().account());
        return clinic;
    }

    /** As a node does: a round, a rest, and so on. */
    private void goOn(Clinic clinic) {
        while (newest(clinic).isRunning()) {
            jobs.round("rule-lab", clinic.id());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private LabRunState newest(Clinic clinic) {
        return Acting.as(clinic.lead(), (Supplier<LabRunState>) () -> lab.runs().getFirst());
    }

    private Figures clicks(Clinic clinic, int many) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            took.add(click(clinic));
        }
        return new Figures(took);
    }

    /** Milliseconds for what stands behind a look at Today and at the list of patients; then a rest. */
    private double click(Clinic clinic) {
        long begun = System.nanoTime();
        List<QueuedFlag> queue =
                Acting.as(clinic.lead(), (Supplier<List<QueuedFlag>>) () -> review.worklist(Locale.ENGLISH));
        List<CaseloadRow> page = Acting.as(
                clinic.lead(), (Supplier<List<CaseloadRow>>) () -> caseload.page(CaseloadFilter.ALL, null, 50));
        double took = (System.nanoTime() - begun) / 1e6;
        assertThat(queue).isNotEmpty();
        assertThat(page).isNotEmpty();
        LockSupport.parkNanos(BETWEEN_CLICKS.toNanos());
        return took;
    }
}
