package org.homespine.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.homespine.database.DatabaseAccess;
import org.homespine.shared.ClinicId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells open screens that something in their clinic changed, on whichever node it happened. It says nothing more: each
 * screen reloads through its own checked call.
 */
@Component
public class LiveUpdates implements SmartLifecycle {

    static final String CHANNEL = "homespine_changed";

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int ALIVE_SECONDS = 5;
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final DatabaseAccess access;
    private final ConcurrentHashMap<ClinicId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread listener = Thread.ofVirtual().unstarted(this::listen);

    LiveUpdates(DatabaseAccess access) {
        this.access = access;
    }

    /** One open screen's wish to be told; closing it ends it. */
    public final class Subscription implements AutoCloseable {
        private final ClinicId clinic;
        private final Runnable changed;

        private Subscription(ClinicId clinic, Runnable changed) {
            this.clinic = clinic;
            this.changed = changed;
        }

        @Override
        public void close() {
            subscriptions.computeIfPresent(clinic, (id, open) -> {
                open.remove(this);
                return open.isEmpty() ? null : open;
            });
        }
    }

    /** Runs {@code changed}, on a thread of its own, each time something in the clinic may have changed. */
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
        for (Subscription subscription : subscriptions.getOrDefault(clinic, Set.of())) {
            Thread.ofVirtual().name("live-update").start(subscription.changed);
        }
    }

    private void listen() {
        while (running) {
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
                while (running && connection.isValid(ALIVE_SECONDS)) {
                    for (PGNotification notification : postgres.getNotifications(WAIT_MILLIS)) {
                        tell(ClinicId.of(notification.getParameter()));
                    }
                }
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("Live updates are interrupted, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(RETRY_NANOS);
                }
            }
        }
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("live-updates").start(this::listen);
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
}
