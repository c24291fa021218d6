package org.homespine.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homespine.identity.RecordGrants;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.FlagId;
import org.homespine.shared.IdSource;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was alerted to which flag, as stored; whoever was may use the record until that flag is over. */
@Component
class AlertRows implements RecordGrants {

    private static final String OPEN = """
            from alert a join flag f on f.clinic_id = a.clinic_id and f.id = a.flag_id
            where a.clinic_id = :clinic and a.account_id = :account and f.state in ('OPEN', 'ACKNOWLEDGED')
            """;

    private final JdbcClient jdbc;
    private final IdSource ids;

    AlertRows(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(ClinicId clinic, PatientId patient, FlagId flag, AccountId account, Instant at) {
        jdbc.sql("""
                        insert into alert (clinic_id, id, flag_id, patient_id, account_id, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        clinic.value(),
                        ids.next(),
                        flag.value(),
                        patient.value(),
                        account.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<String> reason(ClinicId clinic, AccountId account, PatientId patient) {
        return jdbc.sql("select f.id " + OPEN + " and a.patient_id = :patient order by f.id limit 1")
                .param("clinic", clinic.value())
                .param("account", account.value())
                .param("patient", patient.value())
                .query((row, index) -> "flag " + row.getObject("id", UUID.class))
                .optional();
    }

    @Override
    public Collection<PatientId> openTo(ClinicId clinic, AccountId account) {
        List<PatientId> open = jdbc.sql("select distinct a.patient_id " + OPEN)
                .param("clinic", clinic.value())
                .param("account", account.value())
                .query((row, index) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
        return List.copyOf(open);
    }
}
