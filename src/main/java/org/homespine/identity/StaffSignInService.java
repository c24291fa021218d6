package org.homespine.identity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
     * @throws FitsTwoClinics for a person of several clinics who has the same password in two of them
     */
    @ForEveryone
    public StaffUser signIn(String email, String password, String address) {
        String name = Accounts.signInName(email);
        List<Holder> holders = holders(name);
        List<Key> accounts = keys(name, holders);
        List<Key> keys = Stream.concat(accounts.stream(), Stream.of(Key.address(address)))
                .toList();
        for (Key key : keys) {
            Duration wait = throttle.waitFor(key);
            if (!wait.isZero()) {
                throw new TooManyTries(wait);
            }
        }
        List<StaffUser> users = matching(found(holders), password);
        List<Key> matched =
                users.stream().map(user -> key(user.actor().account())).toList();
        // A wrong try at each account that it does not fit: with an account of their own under somebody's name nobody
        // gets free guesses at that person's other one.
        accounts.stream().filter(account -> !matched.contains(account)).forEach(throttle::failed);
        if (users.isEmpty()) {
            throttle.failed(Key.address(address));
            throw new BadCredentialsException("no such name and password");
        }
        if (users.size() > 1) {
            throw new FitsTwoClinics();
        }
        throttle.succeeded(Key.address(address));
        matched.forEach(throttle::succeeded);
        return users.getFirst();
    }

    private static List<Key> keys(String name, List<Holder> holders) {
        return holders.isEmpty()
                ? List.of(Key.account(name))
                : holders.stream().map(holder -> key(holder.account())).toList();
    }

    private static Key key(AccountId account) {
        return Key.account(account.toString());
    }

    /** Whether a session's sign-in still holds: not deactivated, not reset, same role. */
    @ForEveryone
    public boolean holds(StaffUser user) {
        return Acting.as(
                user.actor(),
                () -> found(holders(Accounts.signInName(user.email()))).stream()
                        .anyMatch(found -> found.user().equals(user)));
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

    /** Compares twice at least, with nobody's hash where there is none, so that the time taken does not tell. */
    private List<StaffUser> matching(List<Found> found, String password) {
        for (int i = found.size(); i < 2; i++) {
            encoder.matches(password, hashOfNobody);
        }
        return found.stream()
                .filter(account -> encoder.matches(password, account.passwordHash()))
                .map(Found::user)
                .toList();
    }

    /** A person can be staff of several clinics under one address, with an account in each. */
    private List<Holder> holders(String name) {
        return jdbc.sql("select clinic_id, account_id from entry.sign_in_name where name = ? order by clinic_id")
                .param(name)
                .query((row, index) -> new Holder(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    private List<Found> found(List<Holder> holders) {
        return holders.stream()
                .flatMap(holder -> Acting.as(new SystemActor(holder.clinic(), "sign-in"), (Supplier<Stream<Found>>)
                        () -> Objects.requireNonNull(transaction.execute(status -> read(holder).stream()))))
                .toList();
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
