package org.homespine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open an account once. Only the hash of a link is kept. */
@Component
class OneTimeLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    record Holder(ClinicId clinic, AccountId account) {}

    /** A new link for an account of the actor's clinic; earlier ones of the account end. */
    OneTimeLink make(AccountId account) {
        withdraw(account);
        String token = secrets.token();
        Instant expires = clock.instant().plus(GOOD_FOR);
        jdbc.sql("insert into entry.one_time_link (token_hash, clinic_id, account_id, expires_at) values (?, ?, ?, ?)")
                .params(
                        Secrets.hash(token),
                        Acting.current().clinic().value(),
                        account.value(),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
        // The token stands in the fragment, which browsers send to no server and no log.
        return new OneTimeLink("/welcome#" + token, expires);
    }

    void withdraw(AccountId account) {
        jdbc.sql("""
                        update entry.one_time_link set used_at = ? where clinic_id = ? and account_id = ?
                        and used_at is null
                        """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Acting.current().clinic().value(),
                        account.value())
                .update();
    }

    Optional<Holder> holder(String token) {
        return jdbc.sql("""
                        select clinic_id, account_id from entry.one_time_link
                        where token_hash = ? and used_at is null and expires_at > ?
                        """)
                .params(Secrets.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Holder(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    /** Uses the link up; false when somebody else just did. */
    boolean use(String token) {
        return jdbc.sql("update entry.one_time_link set used_at = ? where token_hash = ? and used_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), Secrets.hash(token))
                        .update()
                == 1;
    }
}
