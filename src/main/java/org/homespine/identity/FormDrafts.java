package org.homespine.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member of staff has typed and not yet committed, kept so that an expired sign-in loses nothing. */
@Service
@Transactional
public class FormDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what stands in a form, in place of what was kept before.
     *
     * @param form the form's name and the record it is about; no clinical text
     * @param json the form's values as a JSON object
     */
    @ForStaff
    public void keep(String form, String json) {
        StaffActor staff = (StaffActor) Acting.current();
        jdbc.sql("""
                        insert into form_draft (clinic_id, account_id, form, content, saved_at)
                        values (:clinic, :account, :form, cast(:content as jsonb), :now)
                        on conflict (clinic_id, account_id, form) do update set content = excluded.content,
                        saved_at = excluded.saved_at
                        """)
                .param("clinic", staff.clinic().value())
                .param("account", staff.account().value())
                .param("form", form)
                .param("content", json)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was kept of this person's form. */
    @ForStaff
    public Optional<String> kept(String form) {
        StaffActor staff = (StaffActor) Acting.current();
        return jdbc.sql("select content from form_draft where clinic_id = ? and account_id = ? and form = ?")
                .params(staff.clinic().value(), staff.account().value(), form)
                .query(String.class)
                .optional();
    }

    /** Forgets what was kept, once the form is committed or given up. */
    @ForStaff
    public void drop(String form) {
        StaffActor staff = (StaffActor) Acting.current();
        jdbc.sql("delete from form_draft where clinic_id = ? and account_id = ? and form = ?")
                .params(staff.clinic().value(), staff.account().value(), form)
                .update();
    }
}
