package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges pain and reach of logged days against earlier ones, at every day of the history that what arrives is evidence
 * of: a finding needs a check-in that arrives, so no other day can have one.
 */
final class TrendJudge {

    private TrendJudge() {}

    static List<Hit> hits(TrendRule rule, CaseFile file) {
        return switch (rule) {
            case PainRising rising -> risen(rising, file);
            case PainJump jump -> jumps(jump, file);
            case PainSpreading spreading -> arriving(spread(spreading, file));
            case BigSpread spread -> arriving(spread(spread, file));
        };
    }

    static List<Hit> risen(PainRising rule, CaseFile file) {
        LoggedDays days = file.painDays();
        int line = Math.max(file.raisedBy(rule.rise()), rule.floor());
        return arriving(pairs(days, 0)
                .filter(pair -> pair.gap() <= rule.gapDays())
                .filter(pair -> pair.earlier().highest() >= line && pair.later().highest() >= line)
                .map(pair -> trend(
                        rule,
                        pair.days(),
                        because(rule, pair, file),
                        past(rule, rule.laterDays(), days.after(pair.place() + 1), line, Value.of(line)))));
    }

    private static Sentence because(PainRising rule, Pair pair, CaseFile file) {
        return Sentence.of(
                rule.id().value(),
                Value.of(pair.earlier().date()),
                Value.of(pair.earlier().highest()),
                Value.of(pair.later().date()),
                Value.of(pair.later().highest()),
                Value.of(file.base()),
                Value.of(rule.rise()),
                Value.of(rule.floor()),
                Value.of(rule.gapDays()));
    }

    private static List<Hit> jumps(PainJump rule, CaseFile file) {
        return arriving(pairs(file.painDays(), 0).flatMap(pair -> jump(rule, pair, file.painDays())));
    }

    /** The jump to the pain of a date, whether or not it is about a check-in that arrives. */
    static Optional<Hit> jumpTo(LocalDate date, PainJump rule, CaseFile file) {
        LoggedDays days = file.painDays();
        int place = days.placeFrom(date);
        return place == 0 || place == days.size() || !days.get(place).date().equals(date)
                ? Optional.empty()
                : jump(rule, Pair.upTo(place, days), days).findFirst();
    }

    private static Stream<Hit> jump(PainJump rule, Pair pair, LoggedDays days) {
        int line = line(rule, pair);
        return pair.gap() > rule.gapDays() || pair.later().highest() < line
                ? Stream.empty()
                : Stream.of(trend(
                        rule,
                        pair.days(),
                        because(rule, pair),
                        past(rule, rule.laterDays(), days.after(pair.place() + 1), line, Value.of(line))));
    }

    private static int line(PainJump rule, Pair pair) {
        return Math.max(pair.earlier().highest() + rule.rise(), rule.floor());
    }

    private static Sentence because(PainJump rule, Pair pair) {
        return Sentence.of(
                rule.id().value(),
                Value.of(pair.earlier().date()),
                Value.of(pair.earlier().highest()),
                Value.of(pair.later().date()),
                Value.of(pair.later().highest()),
                Value.of(rule.rise()),
                Value.of(rule.floor()),
                Value.of(rule.gapDays()));
    }

    private static Stream<Hit> spread(PainSpreading rule, CaseFile file) {
        return pairs(file.reachDays(), rule.referenceDays()).flatMap(pair -> {
            Reference reference = Reference.before(pair.place(), rule.referenceDays(), file);
            int line = Math.max(rule.reach(), reference.reach() + rule.rise());
            return pair.earlier().highest() < line || pair.later().highest() < line
                    ? Stream.empty()
                    : Stream.of(trend(
                            rule,
                            reference.and(pair.days()),
                            because(rule, pair, reference),
                            past(
                                    rule,
                                    rule.laterDays(),
                                    file.reachDays().after(pair.place() + 1),
                                    line,
                                    Value.reach(line))));
        });
    }

    private static Sentence because(PainSpreading rule, Pair pair, Reference reference) {
        return Sentence.of(
                rule.id().value(),
                Value.of(pair.earlier().date()),
                Value.reach(pair.earlier().highest()),
                Value.of(pair.later().date()),
                Value.reach(pair.later().highest()),
                Value.reach(reference.reach()),
                Value.of(rule.rise()),
                Value.reach(rule.reach()),
                Value.of(rule.referenceDays()));
    }

    private static Stream<Hit> spread(BigSpread rule, CaseFile file) {
        LoggedDays days = file.reachDays();
        return places(days, rule.referenceDays()).boxed().flatMap(place -> {
            LoggedDay day = days.get(place);
            Reference reference = Reference.before(place, rule.referenceDays(), file);
            return day.highest() < Math.max(rule.reach(), reference.reach() + rule.rise())
                    ? Stream.empty()
                    : Stream.of(Hit.ofSymptom(
                            rule,
                            rule.recentDays(),
                            file.today(),
                            logs(reference.and(List.of(day))),
                            because(rule, day, reference)));
        });
    }

    private static Sentence because(BigSpread rule, LoggedDay day, Reference reference) {
        return Sentence.of(
                rule.id().value(),
                Value.of(day.date()),
                Value.of(rule.recentDays()),
                Value.reach(day.highest()),
                Value.reach(reference.reach()),
                Value.of(rule.rise()),
                Value.reach(rule.reach()),
                Value.of(rule.referenceDays()));
    }

    private static List<Hit> arriving(Stream<Hit> hits) {
        return hits.filter(Hit::isAboutArriving).toList();
    }

    /** Why a trend is history, in a sentence of its own; none when it is not. */
    private static List<Sentence> past(Rule rule, int least, List<LoggedDay> later, int line, Value named) {
        return later.size() < least || later.stream().anyMatch(day -> day.highest() >= line)
                ? List.of()
                : List.of(Sentence.of(
                        "historic-trend",
                        Value.of(later.size()),
                        Value.of(least),
                        named,
                        Value.of(Tier.ROUTINE),
                        Value.of(rule.tier())));
    }

    private static Hit trend(Rule rule, List<LoggedDay> days, Sentence because, List<Sentence> past) {
        List<Sentence> sentences = new ArrayList<>(List.of(because));
        sentences.addAll(past);
        return new Hit(
                days.getLast().date(),
                past.isEmpty() ? rule.tier() : Tier.ROUTINE,
                !past.isEmpty(),
                logs(days),
                sentences);
    }

    private static List<CheckInVersion> logs(List<LoggedDay> days) {
        return days.stream().flatMap(day -> day.logs().stream()).toList();
    }

    /** The pairs of which a day arrives, or one of so many before them that they are measured against. */
    private static Stream<Pair> pairs(LoggedDays days, int reference) {
        return places(days, reference + 1).filter(place -> place > 0).mapToObj(later -> Pair.upTo(later, days));
    }

    /** The places of the days that arrive, and of as many after each as may be measured against it. */
    private static IntStream places(LoggedDays days, int after) {
        BitSet places = new BitSet(days.size());
        for (int place = 0; place < days.size(); place++) {
            if (days.get(place).isArriving()) {
                places.set(place, Math.min(days.size(), place + after + 1));
            }
        }
        return places.stream();
    }

    /** Two logged days without another between, and the place of the earlier. */
    private record Pair(LoggedDay earlier, LoggedDay later, int place) {

        static Pair upTo(int later, LoggedDays days) {
            return new Pair(days.get(later - 1), days.get(later), later - 1);
        }

        long gap() {
            return ChronoUnit.DAYS.between(earlier.date(), later.date());
        }

        List<LoggedDay> days() {
            return List.of(earlier, later);
        }
    }

    /** How far pain reached before, and the logged days that say so; none where it is as at intake. */
    private record Reference(int reach, List<LoggedDay> days) {

        static Reference before(int place, int number, CaseFile file) {
            List<LoggedDay> before = file.reachDays().before(place, number);
            return before.size() < number
                    ? new Reference(file.history().patient().intake().reach(), List.of())
                    : new Reference(LoggedDays.median(before), before);
        }

        List<LoggedDay> and(List<LoggedDay> judged) {
            List<LoggedDay> used = new ArrayList<>(days);
            used.addAll(judged);
            return used;
        }
    }
}
