package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Judges what happened in most of the last sessions, up to every session of the history. */
final class SessionJudge {

    private SessionJudge() {}

    static List<Hit> hits(SessionRule rule, CaseFile file) {
        return switch (rule) {
            case ExercisesTooPainful painful ->
                counted(
                        painful,
                        file.logbook().sessions(),
                        painful::counts,
                        (counted, among) -> because(painful, counted, among));
            case PainNotSettling unsettled ->
                counted(
                        unsettled,
                        file.logbook().settledAnswers(),
                        unsettled::counts,
                        (counted, among) -> because(unsettled, counted, among));
        };
    }

    private static Sentence because(ExercisesTooPainful rule, List<CheckInVersion> counted, int among) {
        return Sentence.of(
                rule.id().value(),
                Value.days(counted),
                Value.several(counted.stream()
                        .map(session -> Value.during(session.answers()))
                        .toList()),
                Value.of(rule.during()),
                Value.of(counted.size()),
                Value.of(among),
                Value.of(rule.least()),
                Value.of(rule.inARow()));
    }

    private static Sentence because(PainNotSettling rule, List<CheckInVersion> counted, int among) {
        return Sentence.of(
                rule.id().value(),
                Value.days(counted),
                Value.of(counted.size()),
                Value.of(among),
                Value.of(rule.least()),
                Value.of(rule.inARow()));
    }

    private static List<Hit> counted(
            SessionRule rule,
            List<CheckInVersion> sessions,
            Predicate<CheckInVersion> counts,
            BiFunction<List<CheckInVersion>, Integer, Sentence> because) {
        List<Hit> hits = new ArrayList<>();
        for (int end = 1; end <= sessions.size(); end++) {
            List<CheckInVersion> last = sessions.subList(Math.max(0, end - rule.inARow()), end);
            List<CheckInVersion> counted = last.stream().filter(counts).toList();
            if (counted.size() >= rule.least()) {
                hits.add(Hit.ageless(rule, counted, because.apply(counted, last.size()))
                        .counting(counted.size()));
            }
        }
        return hits.stream().filter(Hit::isAboutArriving).toList();
    }
}
