package org.homespine.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homespine.library.domain.Screening;

/**
 * The rules as one pure function: the same history, occasion, moment and rule set give the same findings, in whatever
 * order the check-ins are listed or arrived. A rule that throws becomes a finding and leaves the others alone.
 */
public final class Evaluator {

    private final Judge judge;

    /** Without a screening: a publish stop could not be evaluated. */
    public Evaluator() {
        this(Judge.SHIPPED);
    }

    /** For every occasion. */
    public Evaluator(Screening screening) {
        this(Judge.with(screening));
    }

    /** With another judge, such as one that fails, to see what a failing rule does. */
    public Evaluator(Judge judge) {
        this.judge = judge;
    }

    public Evaluation evaluate(History history, Occasion occasion, Instant now, RuleSet rules) {
        CaseFile file = CaseFile.of(history, occasion, now);
        List<Finding> findings = new ArrayList<>();
        List<Evaluation.Failure> failures = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (rule.isRunOn(occasion)) {
                judge(rule, rules.quietPeriods(), file, findings, failures);
            }
        }
        findings.addAll(notEvaluated(failures, file));
        findings.sort(Finding.ORDER);
        return new Evaluation(
                findings,
                stateAfter(findings, history.program(), file),
                PatientMessage.among(findings, history.openFlags()),
                failures);
    }

    private void judge(
            Rule rule, QuietPeriods quiet, CaseFile file, List<Finding> findings, List<Evaluation.Failure> failures) {
        try {
            findings.addAll(Finding.allOf(rule, judge.hits(rule, file), hit -> quiet.cover(rule, hit, file)));
        } catch (RuntimeException e) {
            failures.add(new Evaluation.Failure(rule, e));
        }
    }

    /** One for each family, so that no family's failure hides behind another's. */
    private static List<Finding> notEvaluated(List<Evaluation.Failure> failures, CaseFile file) {
        Map<Family, List<Rule>> byFamily = new EnumMap<>(Family.class);
        failures.forEach(failure -> byFamily.computeIfAbsent(failure.rule().family(), family -> new ArrayList<>())
                .add(failure.rule()));
        List<Finding> findings = new ArrayList<>();
        byFamily.forEach((family, rules) ->
                findings.add(Finding.notEvaluated(family, rules, file.logbook().arriving())));
        return findings;
    }

    private static ProgramState stateAfter(List<Finding> findings, Program program, CaseFile file) {
        return switch (program.state()) {
            case DRAFT -> ProgramState.DRAFT;
            case ENDED -> ProgramState.ENDED;
            case ACTIVE -> {
                boolean paused =
                        findings.stream().anyMatch(finding -> finding.pause().isPresent())
                                || program.pauses().stream()
                                        .anyMatch(pause -> pause.covers(
                                                file.now(), file.history().zone()));
                yield paused ? ProgramState.PAUSED : ProgramState.ACTIVE;
            }
        };
    }
}
