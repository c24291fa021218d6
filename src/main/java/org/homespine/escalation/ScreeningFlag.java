package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.NewCondition;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.SystemActor;
import org.homespine.programs.StoppedByScreening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The flag CLR-02 for what the screening stopped because staff entered a condition or a clearance ended. */
@Component
class ScreeningFlag {

    private final FlagStore flags;
    private final ClinicService clinics;
    private final Clock clock;

    ScreeningFlag(FlagStore flags, ClinicService clinics, Clock clock) {
        this.flags = flags;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** In the transaction that stopped it; the patient's lock is held. */
    @EventListener
    void raise(StoppedByScreening stopped) {
        Finding finding =
                NewCondition.screened(stopped.on(), stopped.conditions(), stopped.exercises(), stopped.paused());
        Evaluation alone = new Evaluation(
                List.of(finding),
                stopped.paused() ? ProgramState.PAUSED : ProgramState.ACTIVE,
                Optional.empty(),
                List.of());
        Acting.as(
                new SystemActor(Acting.current().clinic(), "rules"),
                () -> flags.store(new Judged(
                        stopped.patient(),
                        Occasion.PUBLISH,
                        alone,
                        Histories.calendar(clinics.settings()),
                        null,
                        clock.instant())));
    }
}
