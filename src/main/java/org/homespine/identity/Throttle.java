package org.homespine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after some failures each further one doubles the wait, up to a limit, and never locks for good. The
 * counts are shared by all nodes and forgotten after an hour of quiet. Only signing in waits: no check-in and no
 * emergency text does.
 */
@Component
class Throttle {

    private static final int FREE_FAILURES = 5;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is being guessed at, or from where; the longest wait differs. */
    record Key(String name, int freeFailures, Duration longestWait) {

        /**
         * All tries at patients' codes together, from wherever: many before anybody waits, and then a second only, so
         * that whoever guesses from many addresses is slow and keeps no patient out.
         */
        static final Key ANY_PATIENT_CODE = new Key("patient codes", 200, Duration.ofSeconds(1));

        /** An account: a short limit, so that a stranger's guesses cannot keep its owner out. */
        static Key account(String signInName) {
            return new Key("account:" + signInName, FREE_FAILURES, Duration.ofSeconds(30));
        }

        static Key address(String address) {
            return new Key("address:" + address, FREE_FAILURES, Duration.ofMinutes(15));
        }

        /** What is no link, from an address: mail programs of many people may share one, so many before anybody waits. */
        static Key stopLinks(String address) {
            return new Key("stop links:" + address, 30, Duration.ofMinutes(1));
        }
    }

    /** How long the one of these keys that waits longest still has to; zero when none need. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Duration longestWaitFor(Collection<Key> keys) {
        return keys.stream().map(this::waitFor).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** How long this key still has to wait; zero when it need not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Duration waitFor(Key key) {
        Instant now = clock.instant();
        return jdbc.sql("select failures, last_failure from entry.throttle where key = ?")
                .param(Secrets.hash(key.name()))
                .query((row, index) -> {
                    int failures = row.getInt("failures");
                    Instant last =
                            row.getObject("last_failure", OffsetDateTime.class).toInstant();
                    return remaining(failures - key.freeFailures(), Duration.between(last, now), key.longestWait());
                })
                .optional()
                .orElse(Duration.ZERO);
    }

    static Duration remaining(int beyondFree, Duration sinceLast, Duration longest) {
        if (beyondFree < 0 || sinceLast.compareTo(FORGOTTEN_AFTER) >= 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        Duration capped = wait.compareTo(longest) < 0 ? wait : longest;
        Duration left = capped.minus(sinceLast);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Key key) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into entry.throttle (key, failures, last_failure) values (:key, 1, :now)
                        on conflict (key) do update set last_failure = :now, failures =
                        case when entry.throttle.last_failure < :forgotten then 1 else entry.throttle.failures + 1 end
                        """)
                .param("key", Secrets.hash(key.name()))
                .param("now", now)
                .param("forgotten", now.minus(FORGOTTEN_AFTER))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Key key) {
        jdbc.sql("delete from entry.throttle where key = ?")
                .param(Secrets.hash(key.name()))
                .update();
    }
}
