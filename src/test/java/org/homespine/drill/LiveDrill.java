package org.homespine.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.homespine.delivery.LiveUpdates;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.identity.SystemActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Red check-ins sent to one node over REST, each by another patient, and how long it takes until another node is told and
 * sees the flag. The other node is the application in this process. Sent by the clock, whether or not earlier ones have
 * been answered.
 */
@Drill
class LiveDrill {

    private static final int CHECK_INS = Integer.getInteger("check-ins", 400);
    private static final long EVERY_NANOS = 50_000_000L;
    private static final int WARM_UP = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Scene scene;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final Semaphore looking = new Semaphore(1);
    private volatile boolean toldAgain;

    @Test
    void ninetyNineOfAHundredFlagsAreToldOnTheOtherNodeWithinTwoSeconds() throws Exception {
        Clinic clinic = scene.clinicAroundTheClock();
        List<Device> devices = scene.devices(clinic, WARM_UP + CHECK_INS);
        int port = FreePort.find();
        RunningProgram node = Scene.node(port).awaitReady();
        try (HttpClient phones = HttpClient.newHttpClient();
                LiveUpdates.Subscription told = updates.subscribe(clinic.id(), () -> look(clinic))) {
            assertThat(told).isNotNull();
            send(phones, port, devices.subList(0, WARM_UP));
            Map<UUID, Long> sent = send(phones, port, devices.subList(WARM_UP, devices.size()));
            await("every flag was told of")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(seen.keySet()).containsAll(sent.keySet()));
            Figures latency = new Figures(sent.entrySet().stream()
                    .map(entry -> (Objects.requireNonNull(seen.get(entry.getKey())) - entry.getValue()) / 1e9)
                    .toList());
            latency.print("told after", "s");
            assertThat(latency.at(0.99)).isLessThan(2);
        } finally {
            node.stop();
        }
    }

    /** When each was to be sent, by patient; returns once all were answered. */
    private Map<UUID, Long> send(HttpClient phones, int port, List<Device> devices) {
        Map<UUID, Long> sent = new ConcurrentHashMap<>();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < devices.size(); i++) {
            long planned = start + i * EVERY_NANOS;
            LockSupport.parkNanos(planned - System.nanoTime());
            Device device = devices.get(i);
            sent.put(device.patient().value(), planned);
            answers.add(phones.sendAsync(
                    device.checkIn(port, UUID.randomUUID(), true, clock.instant()),
                    HttpResponse.BodyHandlers.ofString()));
        }
        answers.forEach(answer ->
                assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200));
        return sent;
    }

    /** As a screen does when it is told: it looks, and once more if it was told meanwhile. */
    private void look(Clinic clinic) {
        toldAgain = true;
        while (toldAgain && looking.tryAcquire()) {
            try {
                toldAgain = false;
                List<UUID> flagged = Acting.as(new SystemActor(clinic.id(), "drill"), (Supplier<List<UUID>>)
                        () -> transaction.execute(status -> jdbc.sql(
                                        "select patient_id from flag where clinic_id = ? and tier = 'EMERGENCY'")
                                .param(clinic.id().value())
                                .query(UUID.class)
                                .list()));
                long now = System.nanoTime();
                flagged.forEach(patient -> seen.putIfAbsent(patient, now));
            } finally {
                looking.release();
            }
        }
    }
}
