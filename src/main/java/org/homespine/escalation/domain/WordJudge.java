package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Judges the words of notes. */
final class WordJudge {

    private WordJudge() {}

    static List<Hit> hits(CrisisWords rule, CaseFile file) {
        return file.logbook().arriving().stream()
                .filter(checkIn -> !rule.lexicon().in(checkIn).isEmpty())
                .map(checkIn -> Hit.ageless(
                        rule,
                        checkIn,
                        Sentence.of(
                                rule.id().value(),
                                Value.of(checkIn.performedOn()),
                                Value.phrases(rule.lexicon().in(checkIn)))))
                .toList();
    }

    static List<Hit> hits(WarningWordsUnanswered rule, CaseFile file) {
        List<CheckInVersion> read = file.occasion() == Occasion.CLOCK
                ? file.logbook().active()
                : file.logbook().counting();
        return read.stream()
                .filter(log -> log.answers().note() != null && !log.hasAnsweredFollowUp())
                .filter(log -> !file.now().isBefore(due(rule, log)))
                .filter(log -> file.occasion() != Occasion.CLOCK || !isResolved(rule, log, file))
                .filter(log -> !rule.lexicon().in(log).isEmpty())
                .map(log -> Hit.ageless(rule, log, because(rule, log, file)))
                .toList();
    }

    private static Instant due(WarningWordsUnanswered rule, CheckInVersion log) {
        return log.enteredAt().plus(Duration.ofMinutes(rule.minutes()));
    }

    /** Somebody has resolved it since the note was entered. */
    private static boolean isResolved(WarningWordsUnanswered rule, CheckInVersion log, CaseFile file) {
        return file.history().resolvedFlags().stream()
                .filter(resolved -> resolved.rule().equals(rule.id()))
                .map(ResolvedFlag::resolvedAt)
                .filter(resolvedAt -> !resolvedAt.isAfter(file.now()))
                .max(Comparator.naturalOrder())
                .filter(resolvedAt -> !log.enteredAt().isAfter(resolvedAt))
                .isPresent();
    }

    private static Sentence because(WarningWordsUnanswered rule, CheckInVersion log, CaseFile file) {
        return Sentence.of(
                rule.id().value(),
                Value.of(log.performedOn()),
                Value.phrases(rule.lexicon().in(log)),
                Value.of(Duration.between(log.enteredAt(), file.now()).toMinutes()),
                Value.of(rule.minutes()));
    }
}
