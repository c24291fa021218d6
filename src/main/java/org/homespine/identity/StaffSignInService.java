package org.homespine.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.OneTimeLinks.Holder;
import org.homespine.identity.Throttle.Key;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in of staff by password, and the setting of a password by a one-time link. */
@Service
public class StaffSignInService {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    StaffSignInService(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Throttle throttle,
            OneTimeLinks links,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
        this.links = links;
        this.accounts = accounts;
        this.transaction = transaction;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    /**
     * Signs a member of staff in.
     *
     * @param address where the request came from
     * @throws TooManyTries before the wait is over, whatever the password
     * @throws BadCredentialsException for an unknown name and for a wrong password alike
     */
    @ForEveryone
    public StaffUser signIn(String email, String password, String address) {
        String name = Accounts.signInName(email);
        List<Key> keys = List.of(Key.account(name), Key.address(address));
        for (Key key : keys) {
            Duration wait = throttle.waitFor(key);
            if (!wait.isZero()) {
                throw new TooManyTries(wait);
            }
        }
        Optional<StaffUser> user = matching(find(name), password);
        if (user.isEmpty()) {
            keys.forEach(throttle::failed);
            throw new BadCredentialsException("no such name and password");
        }
        keys.forEach(throttle::succeeded);
        return user.get();
    }

    /** Whether a session's sign-in still holds: not deactivated, not reset, same role. */
    @ForEveryone
    public boolean holds(StaffUser user) {
        return Acting.as(
                user.actor(),
                () -> find(Accounts.signInName(user.email()))
                        .map(found -> found.user().equals(user))
                        .orElse(false));
    }

    /** Sets the password of the account that the link is for, and uses the link up. */
    @ForEveryone
    public void setPassword(String token, String password) {
        Holder holder = links.holder(token).orElseThrow(() -> new Refused("", "link-ended"));
        Acting.as(
                new SystemActor(holder.clinic(), "one-time link"),
                () -> transaction.executeWithoutResult(status -> {
                    accounts.setPassword(holder.account(), password);
                    if (!links.use(token)) {
                        throw new Refused("", "link-ended");
                    }
                }));
    }

    private record Found(StaffUser user, String passwordHash) {}

    /** Compares with somebody's hash for an unknown name too, so that the time taken does not tell. */
    private Optional<StaffUser> matching(Optional<Found> found, String password) {
        boolean matches =
                encoder.matches(password, found.map(Found::passwordHash).orElse(hashOfNobody));
        return matches ? found.map(Found::user) : Optional.empty();
    }

    private Optional<Found> find(String name) {
        Optional<Holder> holder = jdbc.sql("select clinic_id, account_id from entry.sign_in_name where name = ?")
                .param(name)
                .query((row, index) -> new Holder(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
        Optional<Found> found = holder.flatMap(
                h -> Acting.as(new SystemActor(h.clinic(), "sign-in"), () -> transaction.execute(status -> read(h))));
        return found;
    }

    private Optional<Found> read(Holder holder) {
        return jdbc.sql("""
                        select name, email, role, sign_in_version, password_hash from account
                        where clinic_id = ? and id = ? and active and password_hash is not null
                        """)
                .params(holder.clinic().value(), holder.account().value())
                .query((row, index) -> new Found(
                        new StaffUser(
                                new StaffActor(holder.clinic(), holder.account(), Role.valueOf(row.getString("role"))),
                                row.getString("name"),
                                row.getString("email"),
                                row.getInt("sign_in_version")),
                        row.getString("password_hash")))
                .optional();
    }
}
