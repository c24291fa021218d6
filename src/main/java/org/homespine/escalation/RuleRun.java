package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.escalation.domain.AtResolution;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.shared.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the rules on one patient and does what follows: findings, flags, alerts, pauses, all in the running transaction,
 * which holds the patient's lock.
 */
@Component
class RuleRun {

    private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

    private final Histories histories;
    private final Evaluator evaluator;
    private final RuleSet rules;
    private final FlagStore flags;
    private final ProgramStops stops;
    private final Clock clock;

    RuleRun(Histories histories, Evaluator evaluator, RuleSet rules, FlagStore flags, ProgramStops stops, Clock clock) {
        this.histories = histories;
        this.evaluator = evaluator;
        this.rules = rules;
        this.flags = flags;
        this.stops = stops;
        this.clock = clock;
    }

    Evaluation onCheckIns(PatientId patient, Set<Key> arriving) {
        return run(patient, Occasion.CHECK_IN, arriving, clock.instant());
    }

    /** Judges what is true because time passed, as of now. */
    Evaluation onClock(PatientId patient) {
        return run(patient, Occasion.CLOCK, Set.of(), clock.instant());
    }

    /** Judges a night, which may lie back when no node was there to judge it. */
    Evaluation onNight(PatientId patient, Instant tick) {
        return run(patient, Occasion.NIGHTLY, Set.of(), tick);
    }

    private Evaluation run(PatientId patient, Occasion occasion, Set<Key> arriving, Instant asOf) {
        Histories.Known known = histories.load(patient, arriving);
        History history = AtResolution.filledIn(known.history(), rules);
        Evaluation evaluation = evaluator.evaluate(history, occasion, asOf, rules);
        // The class only: a message may quote what the patient wrote.
        evaluation
                .failures()
                .forEach(failure -> LOG.error(
                        "Rule {} could not be evaluated: {}",
                        failure.rule().id(),
                        failure.cause().getClass().getName()));
        flags.store(new Judged(patient, occasion, evaluation, history.clinic(), known.review(), clock.instant()));
        if (occasion == Occasion.CHECK_IN) {
            flags.closeEnded(patient, history, clock.instant());
        }
        stops.follow(patient, evaluation);
        return evaluation;
    }
}
