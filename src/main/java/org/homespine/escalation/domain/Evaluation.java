package org.homespine.escalation.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say on one occasion.
 *
 * @param findings in the order of {@link Finding#ORDER}
 * @param programState after this occasion
 * @param patientMessage the one finding whose message the patient sees
 * @param failures the rules that could not be evaluated, and why, for the operator; each is in an ERR-01 too
 */
public record Evaluation(
        List<Finding> findings, ProgramState programState, Optional<Finding> patientMessage, List<Failure> failures) {

    public Evaluation {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    /** A rule that threw. */
    public record Failure(Rule rule, RuntimeException cause) {}

    /** The cause of the pause that this occasion adds; the graver one where findings have both. */
    public Optional<Pause.Cause> pause() {
        return findings.stream().flatMap(finding -> finding.pause().stream()).min(Enum::compareTo);
    }
}
