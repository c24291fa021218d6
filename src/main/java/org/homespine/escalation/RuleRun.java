package org.homespine.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.CheckInRecorded.Key;
import org.homespine.escalation.domain.AtResolution;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.RuleSettings;
import org.homespine.escalation.domain.SettingHistory;
import org.homespine.shared.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the rules on one patient and draws the consequences, all in the running transaction,
 * which holds the patient's lock.
 */
@Component
class RuleRun {

    private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

    private final Histories histories;
    private final Evaluator evaluator;
    private final PatientRules rules;
    private final Consequences consequences;
    private final Clock clock;

    RuleRun(Histories histories, Evaluator evaluator, PatientRules rules, Consequences consequences, Clock clock) {
        this.histories = histories;
        this.evaluator = evaluator;
        this.rules = rules;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** What was found, and by which rules. */
    record Outcome(Evaluation evaluation, RuleSet rules) {}

    Outcome onCheckIns(PatientId patient, Set<Key> arriving) {
        return run(patient, Occasion.CHECK_IN, arriving, clock.instant(), rules.history(patient));
    }

    /** Judges what is true because time passed, as of now. */
    Outcome onClock(PatientId patient) {
        return run(patient, Occasion.CLOCK, Set.of(), clock.instant(), rules.history(patient));
    }

    /** Judges nights, which may lie back when no node was there to judge them, each by the rules of that night. */
    void onNights(PatientId patient, List<Instant> ticks) {
        SettingHistory settings = rules.history(patient);
        ticks.forEach(tick -> run(patient, Occasion.NIGHTLY, Set.of(), tick, settings));
    }

    private Outcome run(PatientId patient, Occasion occasion, Set<Key> arriving, Instant asOf, SettingHistory changes) {
        RuleSettings settings = changes.at(asOf);
        RuleSet rules = settings.applied();
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
        consequences.draw(
                new Judged(
                        patient,
                        occasion,
                        evaluation,
                        rules,
                        history.clinic(),
                        known.review(),
                        clock.instant(),
                        known.input(occasion, asOf, settings, history)),
                history);
        return new Outcome(evaluation, rules);
    }
}
