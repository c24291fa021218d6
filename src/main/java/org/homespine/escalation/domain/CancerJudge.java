package org.homespine.escalation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.GeneralSign;

/** Judges warnings in somebody who has had cancer: night pain and weight loss as they come in, and rising pain. */
final class CancerJudge {

    private CancerJudge() {}

    static List<Hit> hits(CancerWithWarning rule, CaseFile file) {
        if (!file.facts().conditions().contains(rule.condition())) {
            return List.of();
        }
        return Stream.concat(signs(rule, file), rising(rule, file)).toList();
    }

    private static Stream<Hit> signs(CancerWithWarning rule, CaseFile file) {
        return file.logbook().arriving().stream()
                .filter(checkIn -> !signsOf(checkIn).isEmpty())
                .map(checkIn -> Hit.ofSymptom(
                        rule,
                        rule.recentDays(),
                        file.today(),
                        List.of(checkIn),
                        Sentence.of(
                                rule.id().value(),
                                Value.of(checkIn.performedOn()),
                                Value.of(rule.recentDays()),
                                Value.several(signsOf(checkIn)))));
    }

    private static List<Value> signsOf(CheckInVersion checkIn) {
        List<Value> signs = new ArrayList<>();
        if (checkIn.generalSigns().contains(GeneralSign.NIGHT)) {
            signs.add(new Value.Word("sign.night"));
        }
        if (checkIn.generalSigns().contains(GeneralSign.WEIGHT)) {
            signs.add(new Value.Word("sign.weight"));
        }
        return signs;
    }

    /** Rising pain warns also where it is history or in a quiet period. */
    private static Stream<Hit> rising(CancerWithWarning rule, CaseFile file) {
        return TrendJudge.risen(rule.rising(), file).stream()
                .map(risen -> Hit.ofSymptom(
                        rule, rule.recentDays(), file.today(), risen.evidence(), because(rule, risen, file)));
    }

    private static Sentence because(CancerWithWarning rule, Hit risen, CaseFile file) {
        return Sentence.of(
                rule.id() + ".rising",
                Value.days(risen.evidence()),
                Value.several(risen.evidence().stream()
                        .map(log -> Value.pain(log.answers()))
                        .toList()),
                Value.of(file.base()),
                Value.of(rule.rising().rise()),
                Value.of(rule.rising().floor()),
                Value.of(rule.rising().gapDays()),
                Value.of(rule.recentDays()));
    }
}
