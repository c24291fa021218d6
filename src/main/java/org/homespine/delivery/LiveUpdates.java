package org.homespine.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.homespine.database.DatabaseAccess;
import org.homespine.shared.ClinicId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells open screens that something in their clinic changed, on whichever node it happened. It says nothing more: each
 * screen reloads through its own checked call.
 */
@Component
public class LiveUpdates implements SmartLifecycle, DisposableBean {

    static final String CHANNEL = "homespine_changed";

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int ALIVE_SECONDS = 5;
    private static final long RETRY_NANOS = 1_000_000_000L;

    /** In a busy clinic something changes many times a second; nobody reads as fast. */
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000_000L;

    /** So many screens look at the same time; the others wait for their turn and not for a thread each. */
    private static final int LOOKING = 8;

    private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(
            LOOKING, Thread.ofPlatform().daemon().name("live-update ", 1).factory());

    private final DatabaseAccess access;
    private final ConcurrentHashMap<ClinicId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread listener = Thread.ofPlatform().daemon().unstarted(this::listen);

    LiveUpdates(DatabaseAccess access) {
        this.access = access;
    }

    /** One open screen's wish to be told; closing it ends it. */
    public final class Subscription implements AutoCloseable {
        private final ClinicId clinic;
        private final Runnable changed;
        private final AtomicBoolean told = new AtomicBoolean();
        private volatile long lookedAt = System.nanoTime() - BETWEEN_LOOKS_NANOS;

        private Subscription(ClinicId clinic, Runnable changed) {
            this.clinic = clinic;
            this.changed = changed;
        }

        private void tell() {
            if (told.compareAndSet(false, true)) {
                looks.schedule(this::look, lookedAt + BETWEEN_LOOKS_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        }

        private void look() {
            lookedAt = System.nanoTime();
            // What comes while it looks may not be in what it sees, so that tells it again.
            told.set(false);
            try {
                changed.run();
            } catch (RuntimeException | Error e) {
                // Its type alone: a message may quote what somebody typed.
                LOG.error("A screen could not look again: {}", e.getClass().getName());
            }
        }

        @Override
        public void close() {
            subscriptions.computeIfPresent(clinic, (id, open) -> {
                open.remove(this);
                return open.isEmpty() ? null : open;
            });
        }
    }

    /**
     * Runs {@code changed}, on a thread of its own, when something in the clinic may have changed: at once, but not more
     * often than once a second, for all that came meanwhile.
     */
    public Subscription subscribe(ClinicId clinic, Runnable changed) {
        Subscription subscription = new Subscription(clinic, changed);
        subscriptions.compute(clinic, (id, open) -> {
            Set<Subscription> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(subscription);
            return all;
        });
        return subscription;
    }

    private void tell(ClinicId clinic) {
        subscriptions.getOrDefault(clinic, Set.of()).forEach(Subscription::tell);
    }

    private void listen() {
        while (isListening()) {
            try (Connection connection = DriverManager.getConnection(
                            access.jdbcUrl(),
                            access.application().user(),
                            access.application().password());
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                // What came while nobody listened is unknown, so every screen looks once.
                subscriptions.keySet().forEach(this::tell);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                // A connection whose other end is gone is silent like one to a quiet clinic.
                while (isListening() && connection.isValid(ALIVE_SECONDS)) {
                    for (PGNotification notification : postgres.getNotifications(WAIT_MILLIS)) {
                        tell(ClinicId.of(notification.getParameter()));
                    }
                }
            } catch (SQLException | RuntimeException e) {
                if (isListening()) {
                    LOG.warn("Live updates are interrupted, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(RETRY_NANOS);
                }
            }
        }
    }

    /** A listener that waits for the database while all is stopped and started again is not the one any longer. */
    private boolean isListening() {
        return running && Thread.currentThread() == listener;
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofPlatform().daemon().name("live-updates").unstarted(this::listen);
        listener.start();
    }

    @Override
    public void stop() {
        running = false;
        listener.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
