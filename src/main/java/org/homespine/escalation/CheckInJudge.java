package org.homespine.escalation;

import java.time.Clock;
import java.util.Set;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.checkins.FollowUpRecorded;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.shared.ClinicId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the rules judge a check-in in the transaction that stores it, or the answer to its follow-up question. */
@Component
class CheckInJudge {

    private final RuleRun rules;
    private final FindingRows findings;
    private final Clock clock;

    CheckInJudge(RuleRun rules, FindingRows findings, Clock clock) {
        this.rules = rules;
        this.findings = findings;
        this.clock = clock;
    }

    /** Runs inside the storing transaction: check-in, findings, flags and pauses commit together or not at all. */
    @EventListener
    void judge(CheckInRecorded recorded) {
        if (Unjudged.isStoring()) {
            return;
        }
        ClinicId clinic = Acting.current().clinic();
        Acting.as(new SystemActor(clinic, "rules"), () -> {
            RuleRun.Outcome outcome = rules.onCheckIns(recorded.patient(), Set.of(recorded.key()));
            findings.evaluated(
                    clinic,
                    recorded.patient(),
                    recorded.key(),
                    outcome.rules(),
                    outcome.evaluation().patientMessage(),
                    clock.instant());
        });
    }

    /** The check-in whose question was answered arrives once more, alone. */
    @EventListener
    void judge(FollowUpRecorded recorded) {
        if (Unjudged.isStoring()) {
            return;
        }
        ClinicId clinic = Acting.current().clinic();
        Acting.as(new SystemActor(clinic, "rules"), () -> {
            RuleRun.Outcome outcome = rules.onCheckIns(recorded.patient(), recorded.checkIn());
            findings.answered(
                    clinic,
                    recorded.patient(),
                    recorded.followUp(),
                    outcome.rules(),
                    outcome.evaluation().patientMessage(),
                    clock.instant());
        });
    }
}
