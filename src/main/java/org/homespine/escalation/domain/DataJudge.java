package org.homespine.escalation.domain;

import java.util.List;

/** Judges the entries themselves: what contradicts itself, and what was left open. */
final class DataJudge {

    private DataJudge() {}

    static List<Hit> hits(ConflictingVersions rule, CaseFile file) {
        List<CheckInVersion> versions = file.logbook().versions();
        return versions.stream()
                .filter(CheckInVersion::arriving)
                .map(CheckInVersion::ref)
                .distinct()
                .sorted()
                .map(ref -> versions.stream().filter(version -> version.is(ref)).toList())
                .filter(same -> same.size() > 1)
                .map(same -> Hit.ageless(
                        rule, same, Sentence.of(rule.id().value(), Value.days(same), Value.of(same.size()))))
                .toList();
    }

    static List<Hit> hits(SafetyQuestionUnanswered rule, CaseFile file) {
        return file.logbook().counting().stream()
                .filter(log -> !log.hasAnsweredEmergencySigns())
                .map(log -> Hit.ageless(rule, log, Sentence.of(rule.id().value(), Value.of(log.performedOn()))))
                .toList();
    }
}
