package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.homespine.checkins.domain.StopReason;
import org.homespine.shared.ExerciseId;

/**
 * Judges what happened in most of the last sessions, up to every session of the history that one which arrives counts
 * towards: a finding needs a check-in that arrives.
 */
final class SessionJudge {

    private SessionJudge() {}

    static List<Hit> hits(SessionRule rule, CaseFile file) {
        return switch (rule) {
            case ExercisesTooPainful painful ->
                counted(
                        painful,
                        file.logbook(),
                        Logbook::sessions,
                        painful::counts,
                        (counted, among) -> because(painful, counted, among));
            case PainNotSettling unsettled ->
                counted(
                        unsettled,
                        file.logbook(),
                        Logbook::settledAnswers,
                        unsettled::counts,
                        (counted, among) -> because(unsettled, counted, among));
            case SharpPain sharp -> sharpPain(sharp, file.logbook());
        };
    }

    private static List<Hit> sharpPain(SharpPain rule, Logbook logbook) {
        List<CheckInVersion> sharp = logbook.counting().stream()
                .filter(session -> !sharpIn(session).isEmpty())
                .toList();
        List<Hit> hits = new ArrayList<>();
        sharp.forEach(session -> hits.add(once(rule, session)));
        sharp.stream()
                .flatMap(session -> sharpIn(session).stream())
                .distinct()
                .sorted()
                .forEach(exercise -> hits.addAll(again(rule, exercise, logbook)));
        return hits;
    }

    private static Hit once(SharpPain rule, CheckInVersion session) {
        Sentence because =
                Sentence.of(rule.id() + ".once", Value.of(session.performedOn()), Value.exercises(sharpIn(session)));
        return new Hit(session.performedOn(), Tier.ROUTINE, false, List.of(session), List.of(because))
                .holding(Hold.of(sharpIn(session)));
    }

    private static List<Hit> again(SharpPain rule, ExerciseId exercise, Logbook logbook) {
        return counted(
                        rule,
                        logbook,
                        Logbook::sessions,
                        session -> sharpIn(session).contains(exercise),
                        (counted, among) -> because(rule, exercise, counted, among))
                .stream()
                .map(hit -> hit.holding(Hold.of(List.of(exercise))))
                .toList();
    }

    private static Sentence because(SharpPain rule, ExerciseId exercise, List<CheckInVersion> counted, int among) {
        return Sentence.of(
                rule.id().value(),
                Value.days(counted),
                Value.exercises(List.of(exercise)),
                Value.of(counted.size()),
                Value.of(among),
                Value.of(rule.least()),
                Value.of(rule.inARow()));
    }

    private static List<ExerciseId> sharpIn(CheckInVersion session) {
        return session.stoppedFor(StopReason.SHARP_PAIN);
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
            Logbook logbook,
            Function<Logbook, List<CheckInVersion>> read,
            Predicate<CheckInVersion> counts,
            BiFunction<List<CheckInVersion>, Integer, Sentence> because) {
        if (logbook.counting().stream().noneMatch(counts)) {
            return List.of();
        }
        List<CheckInVersion> sessions = read.apply(logbook);
        List<Hit> hits = new ArrayList<>();
        for (int end = 1; end <= sessions.size(); end++) {
            List<CheckInVersion> last = sessions.subList(Math.max(0, end - rule.inARow()), end);
            if (last.stream().anyMatch(CheckInVersion::arriving)) {
                List<CheckInVersion> counted = last.stream().filter(counts).toList();
                if (counted.size() >= rule.least()) {
                    hits.add(Hit.ageless(rule, counted, because.apply(counted, last.size()))
                            .counting(counted.size()));
                }
            }
        }
        return hits.stream().filter(Hit::isAboutArriving).toList();
    }
}
