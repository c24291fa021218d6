package org.homespine.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.NotFound;
import org.homespine.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's staff: who is there, in which role, invited and deactivated by the clinic lead. */
@Service
@Transactional
public class StaffService {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;

    StaffService(JdbcClient jdbc, Accounts accounts, OneTimeLinks links, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
    }

    /** All staff of the clinic by name, deactivated ones last. */
    @ForStaff
    public List<StaffSummary> staff() {
        return jdbc.sql("select * from account where clinic_id = ? order by active desc, name, id")
                .param(clinic().value())
                .query(StaffService::summary)
                .list();
    }

    /** Adds a person who has yet to set a password by the link, which is good for 7 days. */
    @ForStaff(Role.CLINIC_LEAD)
    public OneTimeLink invite(String email, String name, Role role) {
        return links.make(accounts.add(email, name, role));
    }

    /** A fresh link for setting a password, good for 7 days; the person's sign-ins end at once. */
    @ForStaff(Role.CLINIC_LEAD)
    public OneTimeLink reset(AccountId account) {
        change(account, "password_hash = null");
        return links.make(account);
    }

    @ForStaff(Role.CLINIC_LEAD)
    public void setRole(AccountId account, Role role) {
        StaffSummary before = find(account);
        if (before.role() == role) {
            return;
        }
        if (before.role() == Role.CLINIC_LEAD) {
            refuseWithoutLead(account);
        }
        if (role == Role.FRONT_DESK) {
            events.publishEvent(new AccountDeactivating(clinic(), account));
        }
        change(account, "role = '" + role.name() + "'");
    }

    /** Ends the account's access at once, in every open screen; refused while it is a patient's reviewer. */
    @ForStaff(Role.CLINIC_LEAD)
    public void deactivate(AccountId account) {
        if (find(account).role() == Role.CLINIC_LEAD) {
            refuseWithoutLead(account);
        }
        events.publishEvent(new AccountDeactivating(clinic(), account));
        change(account, "active = false");
        links.withdraw(account);
    }

    @ForStaff(Role.CLINIC_LEAD)
    public void activate(AccountId account) {
        find(account);
        change(account, "active = true");
    }

    /** Adds a person with a password already set, for the first account of a clinic and for demo data. */
    @ForSystem
    public AccountId register(String email, String name, Role role, String password) {
        AccountId account = accounts.add(email, name, role);
        accounts.setPassword(account, password);
        return account;
    }

    private void refuseWithoutLead(AccountId leaving) {
        // Locks the leads, so that two of them cannot remove each other at once.
        boolean another = jdbc
                .sql("""
                        select id from account where clinic_id = ? and role = 'CLINIC_LEAD' and active
                        and password_hash is not null for update
                        """)
                .param(clinic().value())
                .query((row, index) -> new AccountId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .anyMatch(lead -> !lead.equals(leaving));
        if (!another) {
            throw new Refused("role", "last-lead");
        }
    }

    private StaffSummary find(AccountId account) {
        return jdbc.sql("select * from account where clinic_id = ? and id = ?")
                .params(clinic().value(), account.value())
                .query(StaffService::summary)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void change(AccountId account, String change) {
        int changed = jdbc.sql("update account set " + change
                        + ", sign_in_version = sign_in_version + 1 where clinic_id = ? and id = ?")
                .params(clinic().value(), account.value())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }

    private static StaffSummary summary(ResultSet row, int index) throws SQLException {
        return new StaffSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getString("password_hash") == null);
    }
}
