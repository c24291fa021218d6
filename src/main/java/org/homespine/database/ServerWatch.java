package org.homespine.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the server inside still runs. One that has ended by itself is started again on its port, on
 * which the pool finds it; where none runs within {@link #PATIENCE}, the program ends rather than go on without it.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration TRYING = Duration.ofMillis(100);

    /** One second of the ten that a clinic may be without it goes by before it is missed. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final EmbeddedServer server;
    private final Runnable giveUp;
    private final CountDownLatch closing = new CountDownLatch(1);

    private ServerWatch(EmbeddedServer server, Runnable giveUp) {
        this.server = server;
        this.giveUp = giveUp;
    }

    /** @param giveUp ends the program */
    static ServerWatch over(EmbeddedServer server, Runnable giveUp) {
        ServerWatch watch = new ServerWatch(server, giveUp);
        Thread.ofPlatform().daemon().name("postgresql-watch").start(watch::watch);
        return watch;
    }

    private void watch() {
        try {
            Optional<ProcessHandle> watched = Optional.empty();
            while (!isClosedWithin(LOOKING)) {
                if (watched.filter(EmbeddedServer::isRunning).isEmpty()) {
                    Optional<ProcessHandle> running = running();
                    watched = running.isPresent() ? running : again();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that runs in its place; empty once the program ends. */
    private Optional<ProcessHandle> again() throws InterruptedException {
        LOG.error("PostgreSQL has ended by itself and is started again");
        long begun = System.nanoTime();
        long left = PATIENCE.toNanos();
        while (left > 0 && !isClosedWithin(TRYING)) {
            Optional<ProcessHandle> runs = tried(Duration.ofNanos(left));
            if (runs.isPresent()) {
                LOG.info("PostgreSQL runs again");
                return runs;
            }
            left = PATIENCE.toNanos() - (System.nanoTime() - begun);
        }
        Optional<ProcessHandle> recovering = running();
        if (recovering.isPresent()) {
            LOG.warn("PostgreSQL was started and still recovers; until then nothing is stored");
            return recovering;
        }
        if (closing.getCount() > 0) {
            LOG.error(
                    "PostgreSQL ended and could not be started again: see {}. Homespine ends; start it again.",
                    server.log());
            close();
            giveUp.run();
        }
        return Optional.empty();
    }

    /** Somebody else may have started it meanwhile. Whoever closes waits for this, so that nothing is started afterwards. */
    private synchronized Optional<ProcessHandle> tried(Duration patience) {
        if (closing.getCount() == 0) {
            return Optional.empty();
        }
        try {
            Optional<ProcessHandle> running = server.process();
            return running.isPresent() ? running : server.startAgain(patience);
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The server that runs now; empty also where that cannot be seen. */
    private Optional<ProcessHandle> running() {
        try {
            return server.process();
        } catch (RuntimeException e) {
            LOG.error("The processes of PostgreSQL could not be listed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isClosedWithin(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        closing.countDown();
    }
}
