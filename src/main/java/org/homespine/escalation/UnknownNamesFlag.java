package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.UnknownNames;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.SystemActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The flag that has a person ask what a check-in meant that names what does not exist. */
@Component
class UnknownNamesFlag {

    private final FlagStore flags;
    private final ClinicService clinics;
    private final Clock clock;

    UnknownNamesFlag(FlagStore flags, ClinicService clinics, Clock clock) {
        this.flags = flags;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** In the storing transaction, beside the rules. An entry that nobody has judged has a graver flag already. */
    @EventListener
    void flag(CheckInRecorded recorded) {
        if (recorded.unknown().isEmpty() || Unjudged.isStoring()) {
            return;
        }
        CheckInRef checkIn =
                new CheckInRef(recorded.key().uuid().toString(), recorded.key().rev());
        Finding finding = UnknownNames.in(checkIn, recorded.performedOn(), recorded.unknown());
        Evaluation alone = new Evaluation(List.of(finding), ProgramState.ACTIVE, Optional.empty(), List.of());
        Acting.as(
                new SystemActor(Acting.current().clinic(), "rules"),
                () -> flags.store(new Judged(
                        recorded.patient(),
                        Occasion.CHECK_IN,
                        alone,
                        Histories.calendar(clinics.settings()),
                        null,
                        clock.instant())));
    }
}
