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

/** Thousands of deadlines that come due at the same moment, in one clinic, on one node. */
@Drill
class DeadlinesDrill {

    private static final int DEADLINES = Integer.getInteger("deadlines", 10_000);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Autowired
    private Scene scene;

    @Autowired
    private Clock clock;

    @Test
    void noneIsLateByMoreThanAMinuteAndNoneIsDoneTwice() throws Exception {
        Clinic clinic = scene.clinicAroundTheClock();
        int port = FreePort.find();
        RunningProgram node = Scene.node(port).awaitReady();
        Instant due = clock.instant().plus(UNTIL_DUE);
        PatientId anna = scene.emergencyDueAt(clinic, due);
        try (Ward ward = Ward.of(DurableDatabase.access(), clinic.id(), anna, DEADLINES, Duration.ZERO)) {
            assertThat(clock.instant()).as("all stood ready in time").isBefore(due);
            await("every deadline was worked off")
                    .atMost(UNTIL_DUE.plus(PATIENCE))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> ward.waiting() == 0);
            Figures lateness = new Figures(ward.lateness());
            lateness.print("late by", "s");
            Figures.say("done twice " + ward.twice());
            assertThat(ward.twice()).isZero();
            assertThat(lateness.max()).isLessThan(60);
        } finally {
            node.stop();
        }
    }
}
