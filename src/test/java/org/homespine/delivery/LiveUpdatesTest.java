package org.homespine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homespine.database.DatabaseAccess;
import org.homespine.database.DatabaseTest;
import org.homespine.shared.ClinicId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LiveUpdatesTest {

    private static final int CHANGES = 60;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private DatabaseAccess access;

    private final ClinicId clinic = new ClinicId(UUID.randomUUID());
    private final AtomicInteger stored = new AtomicInteger();
    private final List<Integer> seen = new CopyOnWriteArrayList<>();

    @Test
    void ofManyChangesTheLastIsSeenWithoutLookingAtEach() throws Exception {
        long begun = System.nanoTime();
        try (LiveUpdates.Subscription screen = updates.subscribe(clinic, () -> seen.add(stored.get()))) {
            change(CHANGES);
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains(CHANGES));
        }

        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        assertThat(seen).hasSizeLessThanOrEqualTo((int) seconds + 2);
    }

    @Test
    void aChangeAfterALookIsSeen() throws Exception {
        try (LiveUpdates.Subscription screen = updates.subscribe(clinic, () -> seen.add(stored.get()))) {
            for (int each = 1; each <= 3; each++) {
                int reached = each;
                change(1);
                await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains(reached));
            }
        }
    }

    @Test
    void aChangeWhileAScreenLooksIsSeenByItsNextLook() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> seenByAnother = new CopyOnWriteArrayList<>();
        try (LiveUpdates.Subscription slow = updates.subscribe(clinic, () -> {
                    int now = stored.get();
                    read.countDown();
                    awaitQuietly(goOn);
                    seen.add(now);
                });
                LiveUpdates.Subscription other = updates.subscribe(clinic, () -> seenByAnother.add(stored.get()))) {
            change(1);
            assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
            change(1);
            await().atMost(Duration.ofSeconds(30)).until(() -> seenByAnother.contains(2));
            goOn.countDown();
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.contains(2));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(int times) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(),
                        access.application().user(),
                        access.application().password());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                stored.incrementAndGet();
                statement.execute("notify " + LiveUpdates.CHANNEL + ", '" + clinic + "'");
            }
        }
    }
}
