package org.homespine.programs;

import java.time.Clock;
import java.time.LocalDate;
import org.homespine.identity.Acting;
import org.homespine.patients.RecordClosed;
import org.homespine.shared.ClinicId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the running program of a record that is closed; what was only being written is kept, for a reopened one. */
@Component
class EndingWithRecord {

    private final RunningPrograms running;
    private final ProgramRows rows;
    private final Clock clock;

    EndingWithRecord(RunningPrograms running, ProgramRows rows, Clock clock) {
        this.running = running;
        this.rows = rows;
        this.clock = clock;
    }

    /** In the transaction that closes it, which holds the patient's lock. */
    @EventListener
    void end(RecordClosed closed) {
        ClinicId clinic = Acting.current().clinic();
        running.running(closed.patient())
                .ifPresent(program -> rows.end(clinic, program.id(), LocalDate.now(clock.withZone(program.zone()))));
    }
}
