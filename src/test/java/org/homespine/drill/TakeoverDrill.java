package org.homespine.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    @Autowired
    private Scene scene;

    @Autowired
    private Clock clock;

    @Test
    void theOtherNodeTakesEveryStepWithinThirtySecondsAndOnce() throws Exception {
        Clinic clinic = scene.clinicAroundTheClock();
        RunningProgram dying = Scene.node(Scene.freePort()).awaitReady();
        RunningProgram other = Scene.node(Scene.freePort()).awaitReady();
        try {
            Instant due = clock.instant().plus(UNTIL_DUE);
            PatientId anna = scene.emergencyDueAt(clinic, due);
            try (Ward ward = Ward.of(DurableDatabase.access(), clinic.id(), anna, FLAGS, APART)) {
                Instant middle = due.plus(APART.multipliedBy(FLAGS / 2));
                Thread.sleep(Duration.between(clock.instant(), middle));
                long before = ward.waiting();
                dying.kill();
                Figures.say("killed one node when " + (FLAGS - before) + " of " + FLAGS + " steps were taken");
                Instant end = due.plus(APART.multipliedBy(FLAGS)).plusSeconds(120);
                while (ward.waiting() > 0 && clock.instant().isBefore(end)) {
                    Thread.sleep(500);
                }
                Figures lateness = new Figures(ward.lateness());
                lateness.print("late by", "s");
                Figures.say("waiting " + ward.waiting() + ", done twice " + ward.twice());
                assertThat(before).as("in the middle").isBetween(1L, FLAGS - 1L);
                assertThat(ward.waiting()).isZero();
                assertThat(ward.twice()).isZero();
                assertThat(lateness.max()).isLessThan(30);
            }
        } finally {
            other.stop();
            dying.stop();
        }
    }
}
