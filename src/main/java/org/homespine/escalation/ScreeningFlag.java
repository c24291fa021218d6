package org.homespine.escalation;

import java.util.List;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.NewCondition;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.programs.StoppedByScreening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The flag CLR-02 for what the screening stopped because staff entered a condition or a clearance ended. */
@Component
class ScreeningFlag {

    private final EventFindings findings;

    ScreeningFlag(EventFindings findings) {
        this.findings = findings;
    }

    /** In the transaction that stopped it; the patient's lock is held. */
    @EventListener
    void raise(StoppedByScreening stopped) {
        Finding finding =
                NewCondition.screened(stopped.on(), stopped.conditions(), stopped.exercises(), stopped.paused());
        ProgramState after = stopped.paused() ? ProgramState.PAUSED : ProgramState.ACTIVE;
        Acting.as(
                new SystemActor(Acting.current().clinic(), "rules"),
                () -> findings.store(stopped.patient(), Occasion.PUBLISH, after, List.of(finding)));
    }
}
