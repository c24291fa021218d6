package org.homespine.escalation.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the entries themselves: what contradicts itself, and what was left open. */
final class DataJudge {

    private DataJudge() {}

    static List<Hit> hits(ConflictingVersions rule, CaseFile file) {
        Map<CheckInRef, List<CheckInVersion>> byRevision = file.logbook().versions().stream()
                .collect(Collectors.groupingBy(CheckInVersion::ref, TreeMap::new, Collectors.toList()));
        return byRevision.values().stream()
                .filter(versions -> versions.size() > 1)
                .map(versions -> Hit.ageless(
                        rule,
                        versions,
                        Sentence.of(rule.id().value(), Value.days(versions), Value.of(versions.size()))))
                .filter(Hit::isAboutArriving)
                .toList();
    }

    static List<Hit> hits(SafetyQuestionUnanswered rule, CaseFile file) {
        return file.logbook().active().stream()
                .filter(CheckInVersion::arriving)
                .filter(log -> !log.hasAnsweredEmergencySigns())
                .map(log -> Hit.ageless(rule, log, Sentence.of(rule.id().value(), Value.of(log.performedOn()))))
                .toList();
    }
}
