package org.homespine.escalation;

import java.util.List;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.UnknownNames;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The flag that has a person ask what a check-in meant that names what does not exist. */
@Component
class UnknownNamesFlag {

    private final EventFindings findings;

    UnknownNamesFlag(EventFindings findings) {
        this.findings = findings;
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
        Acting.as(
                new SystemActor(Acting.current().clinic(), "rules"),
                () -> findings.store(recorded.patient(), Occasion.CHECK_IN, ProgramState.ACTIVE, List.of(finding)));
    }
}
