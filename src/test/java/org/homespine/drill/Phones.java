package org.homespine.drill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.homespine.shared.PatientId;

/**
 * Phones at work: each sends one check-in after the other, every one until the clinic has acknowledged it, some of them
 * once more; and what was acknowledged.
 */
final class Phones implements AutoCloseable {

    private static final int REPLAYED_OF_100 = 25;
    private static final int RED_EVERY = 30;
    private static final long BETWEEN_TRIES_NANOS = 50_000_000;

    /** A check-in that a clinic has said it has. */
    record Acknowledged(PatientId patient, boolean red) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<UUID, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();
    private final List<Thread> senders = new ArrayList<>();
    private final List<Integer> ports;
    private volatile boolean stopping;

    /** Phones that go on to the next node where one does not answer. */
    Phones(List<Device> devices, List<Integer> ports) {
        this.ports = ports;
        devices.forEach(device -> senders.add(Thread.ofVirtual().start(() -> send(device))));
    }

    Map<UUID, Acknowledged> acknowledged() {
        return acknowledged;
    }

    void awaitAnother(int count) {
        int reached = acknowledged.size() + count;
        await("another " + count + " acknowledged")
                .atMost(Duration.ofMinutes(4))
                .until(() -> acknowledged.size() >= reached);
    }

    /** Prints for how long nothing was acknowledged while this happened. */
    void say(String hardship) {
        Figures.say(String.format(
                Locale.ROOT,
                "%s: nothing acknowledged for %.1f s",
                hardship,
                longestSilence().toMillis() / 1000.0));
    }

    /** The longest time in which nothing was acknowledged, since this was last asked. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence.getAndSet(0));
    }

    private void send(Device device) {
        int sent = 0;
        int node = ThreadLocalRandom.current().nextInt(ports.size());
        while (!stopping) {
            UUID uuid = UUID.randomUUID();
            boolean red = sent++ % RED_EVERY == 0;
            Instant entered = Instant.now();
            while (!isAcknowledged(device.checkIn(ports.get(node), uuid, red, entered)) && !stopping) {
                node = (node + 1) % ports.size();
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
            if (!stopping) {
                acknowledged.put(uuid, new Acknowledged(device.patient(), red));
                if (ThreadLocalRandom.current().nextInt(100) < REPLAYED_OF_100) {
                    isAcknowledged(device.checkIn(ports.get(node), uuid, red, entered));
                }
            }
        }
    }

    private boolean isAcknowledged(HttpRequest checkIn) {
        try {
            if (client.send(checkIn, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                return false;
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        long now = System.nanoTime();
        longestSilence.accumulateAndGet(now - lastAnswer.getAndSet(now), Math::max);
        return true;
    }

    /** Ends once each has had its last answer. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread sender : senders) {
            sender.join();
        }
        client.close();
    }
}
