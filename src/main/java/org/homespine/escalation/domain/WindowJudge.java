package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.shared.ExerciseId;

/**
 * Judges on how many dates of a few calendar days something happened, for every such window of the history that
 * something which arrives counts in.
 */
final class WindowJudge {

    private WindowJudge() {}

    static List<Hit> hits(WindowRule rule, CaseFile file) {
        Stream<Hit> hits = switch (rule) {
            case FrequentNightPain nights -> nights(nights, file);
            case NightPainWithOtherSign nights -> NightJudge.hits(nights, file);
            case ReasonRepeated repeated -> reasons(repeated, file);
            case MoreThanPlanned more -> more(more, file);
            case AdvancedTooOften often -> Stream.concat(caps(often, file), running(often, file));
        };
        return hits.filter(Hit::isAboutArriving).toList();
    }

    private static Stream<Hit> nights(FrequentNightPain rule, CaseFile file) {
        if (!file.facts().known().contains(KnownSymptom.NIGHT)) {
            return Stream.empty();
        }
        return windows(file, log -> log.generalSigns().contains(GeneralSign.NIGHT), rule.ofDays())
                .filter(window -> window.number() >= rule.nights())
                .map(window -> counted(rule, window, rule.nights()));
    }

    private static Stream<Hit> reasons(ReasonRepeated rule, CaseFile file) {
        return windows(file, log -> log.answers().reason() == rule.reason(), rule.ofDays())
                .filter(window -> window.number() >= rule.days())
                .map(window -> counted(rule, window, rule.days()));
    }

    private static Hit counted(WindowRule rule, CountedDays window, int least) {
        return Hit.ageless(
                        rule,
                        window.logs(),
                        Sentence.of(
                                rule.id().value(),
                                Value.days(window.logs()),
                                Value.of(window.number()),
                                Value.of(least),
                                Value.of(rule.ofDays())))
                .counting(window.number());
    }

    private static Stream<Hit> more(MoreThanPlanned rule, CaseFile file) {
        return windows(file, rule::counts, rule.ofDays())
                .filter(window -> window.number() >= rule.days())
                .map(window ->
                        Hit.ageless(rule, window.logs(), because(rule, window)).counting(window.number()));
    }

    private static Sentence because(MoreThanPlanned rule, CountedDays window) {
        return Sentence.of(
                rule.id().value(),
                Value.days(window.logs()),
                Value.ratios(window.logs()),
                Value.of(rule.ratio()),
                Value.of(window.number()),
                Value.of(rule.days()),
                Value.of(rule.ofDays()));
    }

    private static Stream<Hit> caps(AdvancedTooOften rule, CaseFile file) {
        return rule.caps().stream()
                .flatMap(cap -> windows(file, log -> includesAny(log, cap.exercises()), rule.ofDays())
                        .filter(window -> window.number() > cap.days())
                        .map(window -> Hit.ageless(rule, window.logs(), because(rule, cap, window))));
    }

    private static Sentence because(AdvancedTooOften rule, AdvancedTooOften.Cap cap, CountedDays window) {
        return Sentence.of(
                rule.id().value(),
                done(window.logs(), cap.exercises()),
                Value.days(window.logs()),
                Value.of(window.number()),
                Value.of(cap.days()),
                Value.of(rule.ofDays()));
    }

    /** Two dates in a row: a window of two days with both of them in it. */
    private static Stream<Hit> running(AdvancedTooOften rule, CaseFile file) {
        return windows(file, log -> includesAny(log, rule.hangs()), 2)
                .filter(window -> window.number() == 2)
                .map(window -> Hit.ageless(
                        rule,
                        window.logs(),
                        Sentence.of(
                                rule.id() + ".running", done(window.logs(), rule.hangs()), Value.days(window.logs()))));
    }

    private static Value done(Collection<CheckInVersion> logs, Set<ExerciseId> among) {
        List<ExerciseId> done = new ArrayList<>();
        logs.forEach(log ->
                log.answers().exercisesDone().stream().filter(among::contains).forEach(done::add));
        return Value.exercises(done.stream().distinct().sorted().toList());
    }

    private static boolean includesAny(CheckInVersion log, Set<ExerciseId> exercises) {
        return log.answers().exercisesDone().stream().anyMatch(exercises::contains);
    }

    private static Stream<CountedDays> windows(CaseFile file, Predicate<CheckInVersion> counts, int ofDays) {
        Logbook logbook = file.logbook();
        return logbook.counting().stream().noneMatch(counts)
                ? Stream.empty()
                : CountedDays.windows(logbook.active().stream().filter(counts).toList(), ofDays);
    }
}
