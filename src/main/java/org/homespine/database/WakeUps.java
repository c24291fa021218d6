package org.homespine.database;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.homespine.shared.ClinicId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets when a record is to be looked at again, on whichever node is there then. */
@Component
public class WakeUps {

    /** The one task of the scheduler; which wake-up is meant stands in the instance's id. */
    static final String TASK = "wake-up";

    private final ObjectProvider<SchedulerClient> scheduler;

    WakeUps(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Sets a wake-up in the running transaction: it stands when that commits, and not when it does not. Set for the same
     * moment again, it stands once. Where this node does no background work, nothing is set: every kind of work has a
     * sweep of its own that finds what is due without it.
     *
     * @param name of the {@link WakeUp} that will be run, without a space
     * @param subject the id of the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant moment, String name, ClinicId clinic, UUID subject) {
        Call call = new Call(name, clinic, subject);
        scheduler.ifAvailable(client -> client.scheduleIfNotExists(
                new TaskInstance<Void>(TASK, call.id() + " " + moment.toEpochMilli()), moment));
    }

    /** What an instance's id says. */
    record Call(String name, ClinicId clinic, UUID subject) {

        static Call of(String id) {
            String[] parts = id.split(" ");
            return new Call(parts[0], ClinicId.of(parts[1]), UUID.fromString(parts[2]));
        }

        String id() {
            return name + " " + clinic + " " + subject;
        }
    }
}
