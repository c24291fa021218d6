package org.homespine.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an account is still what it was when its person signed in. */
@Component
class AccountStates {

    private final JdbcClient jdbc;

    AccountStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account is active in the role of the sign-in. */
    @Transactional
    public boolean isActive(StaffActor staff) {
        return jdbc.sql("select exists (select from account where clinic_id = ? and id = ? and active and role = ?)")
                .params(
                        staff.clinic().value(),
                        staff.account().value(),
                        staff.role().name())
                .query(Boolean.class)
                .single();
    }
}
