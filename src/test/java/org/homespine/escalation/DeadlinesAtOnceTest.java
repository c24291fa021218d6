package org.homespine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.homespine.database.DatabaseTest;
import org.homespine.database.TestDatabase;
import org.homespine.drill.Scene;
import org.homespine.drill.Ward;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The drill of deadlines, small: several nodes work off the same due steps at the same time. */
@DatabaseTest
class DeadlinesAtOnceTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final int FLAGS = 200;
    private static final int NODES = 4;

    @Autowired
    private Scene scene;

    @Autowired
    private FlagDeadlines deadlines;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyStepIsTakenAndNoneTwiceHoweverManyNodesLook() throws Exception {
        Clinic clinic = scene.clinicAroundTheClock();
        PatientId anna = scene.emergencyDueAt(clinic, NOON);
        try (Ward ward = Ward.of(TestDatabase.access(), clinic.id(), anna, FLAGS, Duration.ZERO);
                ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            assertThat(ward.waiting()).isEqualTo(FLAGS);
            Callable<Integer> node = () -> BindableClock.at(NOON, (Supplier<Integer>) () -> workOff(clinic));
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                all.add(node);
            }
            for (Future<Integer> done : nodes.invokeAll(all)) {
                assertThat(done.get()).isNotNegative();
            }
            assertThat(ward.waiting()).isZero();
            assertThat(ward.twice()).isZero();
            assertThat(ward.lateness()).hasSize(FLAGS).allMatch(seconds -> seconds == 0);
        }
    }

    /** How many pieces it found due. */
    private int workOff(Clinic clinic) {
        List<UUID> due = inClinic(clinic, () -> deadlines.due(clinic.id()));
        due.forEach(piece -> inClinic(clinic, () -> {
            deadlines.run(clinic.id(), piece);
            return piece;
        }));
        return due.size();
    }

    private <T> T inClinic(Clinic clinic, Supplier<T> work) {
        return Acting.as(
                new SystemActor(clinic.id(), "test"), (Supplier<T>) () -> transaction.execute(status -> work.get()));
    }
}
