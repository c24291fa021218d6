package org.homespine.database;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.homespine.database.WakeUps.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The scheduler's one task: to run the wake-up that an instance names, for its clinic. */
@Configuration(proxyBeanMethods = false)
class WakeUpConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUpConfiguration.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> wakeUpTask(ObjectProvider<WakeUp> wakeUps, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.oneTime(WakeUps.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, context) -> run(Call.of(instance.getId()), wakeUps, transaction));
    }

    private static void run(Call call, ObjectProvider<WakeUp> wakeUps, TransactionTemplate transaction) {
        WakeUp named = wakeUps.stream()
                .filter(wakeUp -> wakeUp.name().equals(call.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wake-up is named " + call.name()));
        try {
            ScopedValue.where(ClinicInTransaction.JOB_CLINIC, call.clinic())
                    .run(() -> transaction.executeWithoutResult(ignored -> named.run(call.clinic(), call.subject())));
        } catch (RuntimeException e) {
            // The class only, here and for the scheduler's own log: a message may quote what somebody typed.
            LOG.error(
                    "Wake-up {} failed, trying again: {}",
                    call.id(),
                    e.getClass().getName());
            throw new IllegalStateException("wake-up failed");
        }
    }
}
