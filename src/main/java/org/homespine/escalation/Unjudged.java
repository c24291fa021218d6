package org.homespine.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.checkins.CheckInService;
import org.homespine.checkins.CheckInSubmission;
import org.homespine.escalation.domain.CheckInRef;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.ProgramState;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.Value;
import org.homespine.identity.Acting;
import org.homespine.identity.ClinicService;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Check-ins that the rules cannot judge: stored all the same, each with an emergency flag for a person to read it. */
@Component
class Unjudged {

    private static final ScopedValue<Boolean> STORING = ScopedValue.newInstance();

    private final CheckInService checkIns;
    private final FlagStore flags;
    private final FindingRows findings;
    private final ClinicService clinics;
    private final RuleSet rules;
    private final Clock clock;

    Unjudged(
            CheckInService checkIns,
            FlagStore flags,
            FindingRows findings,
            ClinicService clinics,
            RuleSet rules,
            Clock clock) {
        this.checkIns = checkIns;
        this.flags = flags;
        this.findings = findings;
        this.clinics = clinics;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the check-in being stored is one that the rules are to leave alone. */
    static boolean isStoring() {
        return STORING.isBound();
    }

    Key record(PatientId patient, CheckInSubmission entry) {
        return ScopedValue.where(STORING, true).call(() -> checkIns.record(patient, entry));
    }

    /** In the storing transaction: the flag in place of the rules' findings. Its tier is that of the gravest rule. */
    @EventListener
    void flag(CheckInRecorded recorded) {
        if (!isStoring()) {
            return;
        }
        Key key = recorded.key();
        Finding finding = new Finding(
                Finding.NOT_EVALUATED,
                Tier.EMERGENCY,
                Family.DATA,
                List.of(Sentence.of(Finding.NOT_EVALUATED.value(), new Value.Word("all-rules"))),
                List.of(new CheckInRef(key.uuid().toString(), key.rev())),
                false,
                false);
        Evaluation alone = new Evaluation(List.of(finding), ProgramState.ACTIVE, Optional.empty(), List.of());
        ClinicId clinic = Acting.current().clinic();
        Acting.as(new SystemActor(clinic, "rules"), () -> {
            flags.store(new Judged(recorded.patient(), Occasion.CHECK_IN, alone, calendar(), null, clock.instant()));
            findings.evaluated(clinic, recorded.patient(), key, rules, Optional.empty(), clock.instant());
        });
    }

    private ClinicCalendar calendar() {
        return Histories.calendar(clinics.settings());
    }
}
