package org.homespine.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homespine.delivery.MailOutbox;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the actor's clinic and their passwords, inside a running transaction. */
@Component
class Accounts {

    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final IdSource ids;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
    }

    /** The name under which an address signs in. */
    static String signInName(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    AccountId add(String email, String name, Role role) {
        List<Reason> reasons = new ArrayList<>();
        // An address that mail cannot take would fail later, in the transaction that has something to tell.
        if (!MailOutbox.takes(email.strip())) {
            reasons.add(new Reason("email", "email", List.of()));
        }
        if (name.isBlank() || name.length() > 120) {
            reasons.add(new Reason("name", "person-name", List.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        ClinicId clinic = Acting.current().clinic();
        AccountId account = new AccountId(ids.next());
        int added = jdbc.sql("""
                        insert into entry.sign_in_name (name, clinic_id, account_id) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(signInName(email), clinic.value(), account.value())
                .update();
        if (added == 0) {
            throw new Refused("email", "email-in-use");
        }
        jdbc.sql("insert into account (clinic_id, id, name, email, role, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        clinic.value(),
                        account.value(),
                        name.strip(),
                        email.strip(),
                        role.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return account;
    }

    void setPassword(AccountId account, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refused("password", "password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        jdbc.sql("""
                        update account set password_hash = ?, sign_in_version = sign_in_version + 1
                        where clinic_id = ? and id = ?
                        """)
                .params(encoder.encode(password), Acting.current().clinic().value(), account.value())
                .update();
    }
}
