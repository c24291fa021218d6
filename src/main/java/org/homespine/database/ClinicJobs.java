package org.homespine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homespine.shared.ClinicId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the background jobs, each on a thread of its own, clinic by clinic, one transaction for each piece of
 * work. Of several nodes only one does a piece at a time. What fails is logged without anybody's data and tried again after the pause.
 */
@Component
class ClinicJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicJobs.class);

    private final List<ClinicJob> jobs;
    private final boolean wanted;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable Run run;

    ClinicJobs(
            ObjectProvider<ClinicJob> jobs,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${homespine.jobs:true}") boolean wanted) {
        this.jobs = jobs.orderedStream().toList();
        this.wanted = wanted;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        Run started = new Run(new CountDownLatch(1), new CountDownLatch(jobs.size()));
        run = started;
        for (ClinicJob job : jobs) {
            Thread.ofPlatform().daemon().name("job " + job.name()).start(() -> repeat(job, started));
        }
    }

    private void repeat(ClinicJob job, Run current) {
        try {
            do {
                round(job, current);
            } while (!current.stopping().await(job.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        } finally {
            current.ended().countDown();
        }
    }

    private void round(ClinicJob job, Run current) {
        try {
            for (ClinicId clinic : clinics()) {
                if (current.stopping().getCount() > 0) {
                    runOnce(job, clinic);
                }
            }
        } catch (RuntimeException | Error e) {
            logFailure(job, "the list of clinics", e);
        }
    }

    private List<ClinicId> clinics() {
        return jdbc.sql("select id from entry.clinic order by id")
                .query((row, index) -> new ClinicId(row.getObject(1, UUID.class)))
                .list();
    }

    /** One job for one clinic, now and on this thread; a failure is logged and harms no other piece. */
    void runOnce(ClinicJob job, ClinicId clinic) {
        for (UUID piece : due(job, clinic)) {
            attempt(job, clinic, () -> {
                if (isOurs(job, piece)) {
                    job.run(clinic, piece);
                }
            });
        }
    }

    private List<UUID> due(ClinicJob job, ClinicId clinic) {
        List<UUID> due = new ArrayList<>();
        attempt(job, clinic, () -> due.addAll(job.due(clinic)));
        return due;
    }

    private void attempt(ClinicJob job, ClinicId clinic, Runnable work) {
        try {
            ScopedValue.where(ClinicInTransaction.JOB_CLINIC, clinic)
                    .run(() -> transaction.executeWithoutResult(ignored -> work.run()));
        } catch (RuntimeException | Error e) {
            // An Error too: a job that ended here would climb no ladder and judge no night until the next start.
            logFailure(job, "clinic " + clinic, e);
        }
    }

    /** Held by one node until the transaction ends. */
    private boolean isOurs(ClinicJob job, UUID piece) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("job " + job.name() + " " + piece)
                .query(Boolean.class)
                .single();
    }

    /** Types and places only: an exception's message may quote what somebody typed. */
    private static void logFailure(ClinicJob job, String where, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        LOG.error(
                "Job {} failed for {}: {} at {}",
                job.name(),
                where,
                cause.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
    }

    /** Lets running work end, before the web server and the pool are taken away. */
    @Override
    public void stop() {
        Run current = run;
        run = null;
        if (current == null) {
            return;
        }
        current.stopping().countDown();
        try {
            if (!current.ended().await(10, TimeUnit.SECONDS)) {
                LOG.warn("A background job did not end within 10 s; what it has not committed is rolled back");
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private record Run(CountDownLatch stopping, CountDownLatch ended) {}
}
