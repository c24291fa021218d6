package org.homespine;

import java.util.List;
import java.util.function.Supplier;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail says was done with a patient's record, in order. */
@Component
public class AuditRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public List<String> of(ClinicId clinic, PatientId patient) {
        return Acting.as(new SystemActor(clinic, "test"), (Supplier<List<String>>) () -> transaction.execute(
                status -> jdbc.sql("select action from audit_entry where patient_id = ? order by at, id")
                        .param(patient.value())
                        .query(String.class)
                        .list()));
    }
}
