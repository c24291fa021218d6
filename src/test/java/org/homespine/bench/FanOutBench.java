package org.homespine.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homespine.database.ClinicJob;
import org.homespine.database.DurableDatabase;
import org.homespine.delivery.LiveUpdates;
import org.homespine.drill.Figures;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.WatchService;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.patients.PatientService;
import org.homespine.programs.ProgramService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * B9: check-ins a second over REST while the clinic's screens are told of them, against the same with nobody told: the
 * relay empties the outbox at its usual pace, and each open screen asks again for what Today shows, as often as it is told.
 * With nobody told, the outbox is emptied before each round.
 */
@Served
class FanOutBench {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final Duration WARM_UP = ROUND.multipliedBy(12);
    private static final int ROUNDS = 9;
    private static final int CLIENTS = 8;
    private static final int SCREENS = Integer.getInteger("screens", 5);
    private static final int PAGE = 50;
    private static final double REACH = 0.95;

    @Autowired
    private OutpatientScene scene;

    @Autowired
    @Qualifier("outboxRelay")
    private ClinicJob relay;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private ReviewService review;

    @Autowired
    private WatchService watch;

    @Autowired
    private ProgramService programs;

    @Autowired
    private PatientService patients;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Clinic clinic;
    private Outpatients outpatients;
    private final AtomicInteger looked = new AtomicInteger();

    @BeforeEach
    void theClinicHasPatients() throws SQLException {
        OutpatientScene.Made made = scene.clinicOfOutpatients();
        clinic = made.clinic();
        outpatients = made.others();
    }

    @Test
    void tellingTheScreensCostsATwentiethOfTheThroughput() throws Exception {
        Clients.perSecond(CLIENTS, WARM_UP, this::send);
        told();
        Ratios ratios = new Ratios(Reach.atLeast(
                "B9, check-ins while " + SCREENS + " screens are told of them to those of which nobody is", REACH));
        for (int i = 0; i < ROUNDS; i++) {
            DurableDatabase.run("delete from outbox");
            double alone = Clients.perSecond(CLIENTS, ROUND, this::send);
            DurableDatabase.run("delete from outbox");
            looked.set(0);
            double told = told();
            ratios.add(told, alone);
            Figures.say(String.format(
                    Locale.ROOT,
                    "%.0f check-ins/s while screens looked %d times, %.0f/s with nobody told",
                    told,
                    looked.get(),
                    alone));
        }
        ratios.assertHeld();
    }

    private double told() throws Exception {
        List<LiveUpdates.Subscription> screens = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(1);
        Thread relaying = Thread.ofVirtual().start(() -> relay(over));
        try {
            for (int i = 0; i < SCREENS; i++) {
                screens.add(updates.subscribe(clinic.id(), this::look));
            }
            return Clients.perSecond(CLIENTS, ROUND, this::send);
        } finally {
            screens.forEach(LiveUpdates.Subscription::close);
            over.countDown();
            relaying.join();
        }
    }

    private void relay(CountDownLatch over) {
        try {
            do {
                Acting.as(
                        new SystemActor(clinic.id(), "bench"),
                        () -> transaction.executeWithoutResult(
                                ignored -> relay.run(clinic.id(), clinic.id().value())));
            } while (!over.await(relay.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Acting.as(clinic.lead(), () -> {
            watch.unwatched();
            review.worklist(Locale.ENGLISH);
            programs.reviewsDue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            patients.caseload(null, PAGE, "");
        });
        looked.incrementAndGet();
    }

    private void send() throws IOException {
        Outpatients.send(port, outpatients.next().token(), clock.instant());
    }
}
