package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.homespine.checkins.CheckInRecorded;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.escalation.domain.AtResolution;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.identity.Acting;
import org.homespine.identity.SystemActor;
import org.homespine.programs.PauseCause;
import org.homespine.programs.ProgramService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the rules judge a check-in in the transaction that stores it, and stores what they found. */
@Component
class CheckInJudge {

    private static final Logger LOG = LoggerFactory.getLogger(CheckInJudge.class);

    private final Histories histories;
    private final Evaluator evaluator;
    private final RuleSet rules;
    private final FlagStore flags;
    private final ProgramService programs;
    private final Clock clock;

    CheckInJudge(
            Histories histories,
            Evaluator evaluator,
            RuleSet rules,
            FlagStore flags,
            ProgramService programs,
            Clock clock) {
        this.histories = histories;
        this.evaluator = evaluator;
        this.rules = rules;
        this.flags = flags;
        this.programs = programs;
        this.clock = clock;
    }

    /** Runs inside the storing transaction: check-in, findings, flags and pauses commit together or not at all. */
    @EventListener
    void judge(CheckInRecorded recorded) {
        ClinicId clinic = Acting.current().clinic();
        if (Unjudged.isStoring()) {
            return;
        }
        Acting.as(new SystemActor(clinic, "rules"), () -> judge(clinic, recorded.patient(), recorded.key()));
    }

    private void judge(ClinicId clinic, PatientId patient, Key arriving) {
        Instant now = clock.instant();
        History history = AtResolution.filledIn(histories.load(patient, Set.of(arriving)), rules);
        Evaluation evaluation = evaluator.evaluate(history, Occasion.CHECK_IN, now, rules);
        // The class only: a message may quote what the patient wrote.
        evaluation
                .failures()
                .forEach(failure -> LOG.error(
                        "Rule {} could not be evaluated: {}",
                        failure.rule().id(),
                        failure.cause().getClass().getName()));
        flags.store(clinic, patient, arriving, evaluation, rules, now);
        evaluation.pause().ifPresent(cause -> programs.pauseFor(patient, cause(cause)));
    }

    private static PauseCause cause(Pause.Cause cause) {
        return PauseCause.valueOf(cause.name());
    }
}
