package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.FollowUpRecorded;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.Value;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The emergency flag that has a person read what the rules could not judge. */
@Component
class UnjudgedFlag {

    private final EventFindings flags;
    private final FindingRows findings;
    private final PatientRules rules;
    private final Clock clock;

    UnjudgedFlag(EventFindings flags, FindingRows findings, PatientRules rules, Clock clock) {
        this.flags = flags;
        this.findings = findings;
        this.rules = rules;
        this.clock = clock;
    }

    /** In the storing transaction: the flag in place of the rules' findings. Its tier is that of the gravest rule. */
    @EventListener
    void flag(CheckInRecorded recorded) {
        if (!Unjudged.isStoring()) {
            return;
        }
        Key key = recorded.key();
        ClinicId clinic = Acting.current().clinic();
        Acting.as(new SystemActor(clinic, "rules"), () -> {
            raise(recorded.patient(), key);
            findings.evaluated(
                    clinic, recorded.patient(), key, rules.now(recorded.patient()), Optional.empty(), clock.instant());
        });
    }

    /** The same for an answer to a follow-up question. */
    @EventListener
    void flag(FollowUpRecorded recorded) {
        if (!Unjudged.isStoring()) {
            return;
        }
        ClinicId clinic = Acting.current().clinic();
        Acting.as(new SystemActor(clinic, "rules"), () -> {
            raise(recorded.patient(), recorded.checkIn().iterator().next());
            findings.answered(
                    clinic,
                    recorded.patient(),
                    recorded.followUp(),
                    rules.now(recorded.patient()),
                    Optional.empty(),
                    clock.instant());
        });
    }

    private void raise(PatientId patient, Key key) {
        Finding finding = new Finding(
                Finding.NOT_EVALUATED,
                Tier.EMERGENCY,
                Family.DATA,
                List.of(Sentence.of(Finding.NOT_EVALUATED.value(), new Value.Word("all-rules"))),
                List.of(new CheckInRef(key.uuid().toString(), key.rev())),
                false,
                false);
        flags.store(patient, Occasion.CHECK_IN, ProgramState.ACTIVE, List.of(finding));
    }
}
