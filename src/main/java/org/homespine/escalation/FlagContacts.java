package org.homespine.escalation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homespine.escalation.FlagDetail.Contact;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts with patients that were recorded on flags; inserted once, never changed. */
@Component
class FlagContacts {

    private final JdbcClient jdbc;
    private final IdSource ids;

    FlagContacts(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(ClinicId clinic, PatientId patient, FlagId flag, AccountId by, String note, Instant now) {
        if (note.isBlank() || note.length() > 5000) {
            throw new Refused("note", "flag-note");
        }
        jdbc.sql("""
                        insert into flag_contact (clinic_id, id, flag_id, patient_id, at, by_account, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic.value(),
                        ids.next(),
                        flag.value(),
                        patient.value(),
                        now.atOffset(ZoneOffset.UTC),
                        by.value(),
                        note.strip())
                .update();
    }

    List<Contact> of(ClinicId clinic, PatientId patient, FlagId flag) {
        return jdbc.sql("""
                        select at, by_account, note from flag_contact
                        where clinic_id = ? and patient_id = any(same_person(?)) and flag_id = ? order by id
                        """)
                .params(clinic.value(), patient.value(), flag.value())
                .query((row, index) -> new Contact(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("by_account", UUID.class)),
                        row.getString("note")))
                .list();
    }
}
