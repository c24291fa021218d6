package org.homespine.programs;

import org.homespine.patients.RecordsMerged;
import org.homespine.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a record from being merged into another while its program runs: a person has one program, and does that one. */
@Component
class RunningWhileMerged {

    private final RunningPrograms running;

    RunningWhileMerged(RunningPrograms running) {
        this.running = running;
    }

    @EventListener
    void refuse(RecordsMerged event) {
        if (running.running(event.merged()).isPresent()) {
            throw new Refused("merged", "merge-running-program");
        }
    }
}
