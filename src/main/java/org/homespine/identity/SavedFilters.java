package org.homespine.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The choices of patients that each member of staff has saved for themselves. */
@Service
@Transactional
public class SavedFilters {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The caller's own, by name. */
    @ForStaff
    public List<SavedFilter> own() {
        StaffActor staff = (StaffActor) Acting.current();
        return jdbc.sql("select name, query from saved_filter where clinic_id = ? and account_id = ? order by name")
                .params(staff.clinic().value(), staff.account().value())
                .query((row, index) -> new SavedFilter(row.getString("name"), row.getString("query")))
                .list();
    }

    /**
     * Saves one, in place of the caller's other one of the same name.
     *
     * @throws Refused without a name, with one of more than 60 characters, or for more than 30
     */
    @ForStaff
    public SavedFilter save(String name, String query) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused("name", "filter-name", LONGEST_NAME);
        }
        boolean isNew = own().stream().noneMatch(filter -> filter.name().equals(stripped));
        if (isNew && own().size() >= MOST || query.length() > LONGEST_QUERY) {
            throw new Refused("name", "filters", MOST);
        }
        StaffActor staff = (StaffActor) Acting.current();
        jdbc.sql("""
                        insert into saved_filter (clinic_id, account_id, name, query, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (clinic_id, account_id, name) do update set query = excluded.query,
                        saved_at = excluded.saved_at
                        """)
                .params(
                        staff.clinic().value(),
                        staff.account().value(),
                        stripped,
                        query,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new SavedFilter(stripped, query);
    }

    /** Forgets one of the caller's own; nothing happens where there is none of that name. */
    @ForStaff
    public void drop(String name) {
        StaffActor staff = (StaffActor) Acting.current();
        jdbc.sql("delete from saved_filter where clinic_id = ? and account_id = ? and name = ?")
                .params(staff.clinic().value(), staff.account().value(), name)
                .update();
    }
}
