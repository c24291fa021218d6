package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.checkins.domain.GeneralSign;

/** Judges known night pain beside other signs of the same calendar days. */
final class NightJudge {

    private NightJudge() {}

    static Stream<Hit> hits(NightPainWithOtherSign rule, CaseFile file) {
        if (!file.facts().known().contains(KnownSymptom.NIGHT)) {
            return Stream.empty();
        }
        Set<CheckInVersion> raised = raised(rule, file);
        List<CheckInVersion> counted = file.logbook().active().stream()
                .filter(log -> isNight(log) || isOther(log, raised))
                .toList();
        return CountedDays.windows(counted, rule.ofDays())
                .filter(window -> nights(window).number() >= rule.nights())
                .filter(window ->
                        hadCancer(rule, file) || window.logs().stream().anyMatch(log -> isOther(log, raised)))
                .map(window -> Hit.ofSymptom(
                        rule, rule.recentDays(), file.today(), window.logs(), because(rule, window, raised, file)));
    }

    /** The logs that give a day its raised pain. */
    private static Set<CheckInVersion> raised(NightPainWithOtherSign rule, CaseFile file) {
        // No two versions of a logbook say the same, and to compare all their answers takes long.
        Set<CheckInVersion> raised = Collections.newSetFromMap(new IdentityHashMap<>());
        file.painDays().days().stream()
                .filter(day -> day.highest() >= file.raisedBy(rule.rise()))
                .forEach(day -> raised.addAll(day.logs()));
        return raised;
    }

    private static boolean isNight(CheckInVersion log) {
        return log.generalSigns().contains(GeneralSign.NIGHT);
    }

    private static boolean isOther(CheckInVersion log, Set<CheckInVersion> raised) {
        return raised.contains(log)
                || log.generalSigns().contains(GeneralSign.WEIGHT)
                || log.generalSigns().contains(GeneralSign.FEVER);
    }

    private static boolean hadCancer(NightPainWithOtherSign rule, CaseFile file) {
        return file.facts().conditions().contains(rule.condition());
    }

    private static CountedDays nights(CountedDays window) {
        return new CountedDays(
                window.logs().stream().filter(NightJudge::isNight).toList());
    }

    private static Sentence because(
            NightPainWithOtherSign rule, CountedDays window, Set<CheckInVersion> raised, CaseFile file) {
        CountedDays nights = nights(window);
        return Sentence.of(
                rule.id().value(),
                Value.days(nights.logs()),
                Value.of(nights.number()),
                Value.of(rule.nights()),
                Value.of(rule.ofDays()),
                others(rule, window, raised, file),
                Value.of(file.base()),
                Value.of(rule.rise()),
                Value.of(rule.recentDays()));
    }

    private static Value others(
            NightPainWithOtherSign rule, CountedDays window, Set<CheckInVersion> raised, CaseFile file) {
        List<Value> others = new ArrayList<>();
        window.logs().stream()
                .filter(raised::contains)
                .forEach(log ->
                        others.add(new Value.Word("sign.pain." + log.answers().pain())));
        if (window.logs().stream().anyMatch(log -> log.generalSigns().contains(GeneralSign.WEIGHT))) {
            others.add(new Value.Word("sign.weight"));
        }
        if (window.logs().stream().anyMatch(log -> log.generalSigns().contains(GeneralSign.FEVER))) {
            others.add(new Value.Word("sign.fever"));
        }
        if (hadCancer(rule, file)) {
            others.add(new Value.Word("sign.cancer"));
        }
        return Value.several(others);
    }
}
