package org.homespine.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.homespine.database.DurableDatabase;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.shared.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One of two nodes is killed while emergencies come due, one every quarter of a second. */
@Drill
class TakeoverDrill {

    private static final int FLAGS = 120;
    private static final Duration APART = Duration.ofMillis(250);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private Scene scene;

    @Autowired
    private Clock clock;

    @Test
    void theOtherNodeTakesEveryStepWithinThirtySecondsAndOnce() throws Exception {
        Clinic clinic = scene.clinicAroundTheClock();
        RunningProgram dying = Scene.node(FreePort.find()).awaitReady();
        RunningProgram other = Scene.node(FreePort.find()).awaitReady();
        try {
            Instant due = clock.instant().plus(UNTIL_DUE);
            PatientId anna = scene.emergencyDueAt(clinic, due);
            try (Ward ward = Ward.of(DurableDatabase.access(), clinic.id(), anna, FLAGS, APART)) {
                await("half of the steps are taken")
                        .atMost(UNTIL_DUE.plus(APART.multipliedBy(FLAGS)))
                        .until(() -> ward.waiting() <= FLAGS / 2);
                long before = ward.waiting();
                dying.kill();
                Figures.say("killed one node when " + (FLAGS - before) + " of " + FLAGS + " steps were taken");
                await("every step is taken")
                        .atMost(APART.multipliedBy(FLAGS).plus(PATIENCE))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> ward.waiting() == 0);
                Figures lateness = new Figures(ward.lateness());
                lateness.print("late by", "s");
                Figures.say("done twice " + ward.twice());
                assertThat(before).as("in the middle").isBetween(1L, FLAGS - 1L);
                assertThat(ward.twice()).isZero();
                assertThat(lateness.max()).isLessThan(30);
            }
        } finally {
            other.stop();
            dying.stop();
        }
    }
}
