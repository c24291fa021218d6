package org.homespine.database;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The background jobs, run by a test at the moment that its clock shows, as a node runs them. */
@Component
public class Jobs {

    private final List<ClinicJob> jobs;
    private final TransactionTemplate transaction;

    Jobs(List<ClinicJob> jobs, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** One round of a job in a clinic, each piece in its own transaction; what fails is thrown. */
    public void round(String name, ClinicId clinic) {
        due(name, clinic).forEach(piece -> run(name, clinic, piece));
    }

    public List<UUID> due(String name, ClinicId clinic) {
        return Acting.as(
                new SystemActor(clinic, "test"),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> named(name).due(clinic))));
    }

    public void run(String name, ClinicId clinic, UUID piece) {
        Acting.as(
                new SystemActor(clinic, "test"),
                () -> transaction.executeWithoutResult(status -> named(name).run(clinic, piece)));
    }

    private ClinicJob named(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }
}
