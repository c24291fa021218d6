package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.HeelToe;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion.FollowUp;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.OpenFlag;
import org.homespine.escalation.domain.Pause;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.ResolvedFlag;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * For each rule, how a history comes to meet it at its edge, and which one value then takes it just below. A scene
 * changes the history and returns that step.
 */
final class Scenarios {

    private final HistoryDraft d;
    private final Dice dice;

    /** Sets a history up to meet a rule; what it returns makes the history miss it by one value. */
    private interface Scene {
        Runnable set(Scenarios scenarios);
    }

    private static final Map<String, Scene> SCENES = new TreeMap<>();

    static {
        SCENES.put("CES-01", s -> s.emergencySign(EmergencySign.BLADDER));
        SCENES.put("CES-02", s -> s.emergencySign(EmergencySign.BOWEL));
        SCENES.put("CES-03", s -> s.emergencySign(EmergencySign.SADDLE));
        SCENES.put("CES-04", Scenarios::bothLegs);
        SCENES.put("CES-05", s -> s.emergencySign(EmergencySign.SEXUAL));
        SCENES.put("EMG-01", s -> s.emergencySign(EmergencySign.CHEST));
        SCENES.put("EMG-02", s -> s.emergencySign(EmergencySign.STROKE));
        SCENES.put("NEU-01", Scenarios::legPainWithSign);
        SCENES.put("NEU-02", Scenarios::strongWeakness);
        SCENES.put("NEU-03", Scenarios::signAlone);
        SCENES.put("NEU-04", s -> s.newSign(s.one(), KnownSymptom.WEAK));
        SCENES.put("TRA-01", s -> s.generalSign(GeneralSign.INJURY_MAJOR));
        SCENES.put("TRA-02", s -> s.generalSign(GeneralSign.INJURY_MINOR));
        SCENES.put("INF-01", s -> s.generalSign(GeneralSign.FEVER));
        SCENES.put("INF-02", Scenarios::feverAndSign);
        SCENES.put("WTL-01", s -> s.generalSign(GeneralSign.WEIGHT));
        SCENES.put("MAL-01", Scenarios::cancerAndWarning);
        SCENES.put("MAL-02", Scenarios::cancerAndWeakness);
        SCENES.put("DIZ-01", s -> s.generalSign(GeneralSign.DIZZY));
        SCENES.put("DIZ-02", s -> s.generalSign(GeneralSign.FAINT));
        SCENES.put("PAI-01", Scenarios::painThatRestDoesNotEase);
        SCENES.put("PAI-02", Scenarios::veryHighPain);
        SCENES.put("PAI-03", Scenarios::risingPain);
        SCENES.put("PAI-04", Scenarios::jump);
        SCENES.put("PAI-05", Scenarios::painfulSessions);
        SCENES.put("PAI-06", Scenarios::notSettling);
        SCENES.put("PAI-07", Scenarios::painfulSession);
        SCENES.put("NGT-01", Scenarios::newNight);
        SCENES.put("NGT-02", Scenarios::nightsAndMore);
        SCENES.put("NGT-03", Scenarios::nights);
        SCENES.put("PER-01", Scenarios::spreading);
        SCENES.put("PER-02", Scenarios::spreadFarDown);
        SCENES.put("TXT-01", Scenarios::unansweredWords);
        SCENES.put("TXT-02", s -> s.words(NaiveWords.CRISIS));
        SCENES.put("TXT-03", Scenarios::wordsAnsweredNo);
        SCENES.put("EXR-01", s -> s.stop(StopReason.LEG_SYMPTOMS));
        SCENES.put("EXR-02", Scenarios::sharpPain);
        SCENES.put("IMP-01", s -> s.notImproved(14, 27));
        SCENES.put("IMP-02", s -> s.notImproved(28, 45));
        SCENES.put("IMP-03", Scenarios::feelsWorse);
        SCENES.put("IMP-04", Scenarios::doesLess);
        SCENES.put("IMP-05", Scenarios::doingWell);
        SCENES.put("ADH-01", s -> s.lowAdherence(1));
        SCENES.put("ADH-02", s -> s.lowAdherence(2));
        SCENES.put("ADH-03", s -> s.silent(5, s.dice.between(5, 9)));
        SCENES.put("ADH-04", s -> s.silent(10, s.dice.between(10, 14)));
        SCENES.put("ADH-05", Scenarios::neverStarted);
        SCENES.put(
                "ADH-06",
                s -> s.daysOfSeven(3, (log, on) -> log.reason = on ? SkipReason.TOO_PAINFUL : SkipReason.ILL));
        SCENES.put(
                "ADH-07",
                s -> s.daysOfSeven(2, (log, on) -> log.reason = on ? SkipReason.UNSURE_HOW : SkipReason.FORGOT));
        SCENES.put("OVR-01", s -> s.daysOfSeven(2, (log, on) -> log.ratio = new BigDecimal(on ? "1.5" : "1.49")));
        SCENES.put("OVR-02", Scenarios::tooMuchWithReaction);
        SCENES.put("OVR-03", Scenarios::exercisedWhilePaused);
        SCENES.put("OVR-04", Scenarios::advancedTooOften);
        SCENES.put("CLR-01", Scenarios::blockedProgram);
        SCENES.put("CLR-02", Scenarios::newCondition);
        SCENES.put("CLR-03", Scenarios::clearanceEnding);
        SCENES.put("CON-01", Scenarios::contact);
        SCENES.put("FRC-01", Scenarios::cracking);
        SCENES.put("DAT-01", Scenarios::conflict);
        SCENES.put("DAT-02", Scenarios::emptySafetyQuestion);
        SCENES.put("SLA-01", Scenarios::overdue);
    }

    static final List<String> RULES = List.copyOf(SCENES.keySet());

    private Scenarios(HistoryDraft draft, Dice dice) {
        this.d = draft;
        this.dice = dice;
    }

    static Runnable set(String rule, HistoryDraft draft, Dice dice) {
        return SCENES.get(rule).set(new Scenarios(draft, dice));
    }

    // ---- One check-in --------------------------------------------------------------------------------------------

    private LogDraft one() {
        int age = dice.of(0, 0, 0, 0, 1, 2, 13, 14, 15, 40, -1);
        LogDraft log = d.arriving(d.today.minusDays(age));
        if (dice.chance(20)) {
            log.pain = dice.between(0, 10);
        }
        if (dice.chance(20)) {
            log.enteredAt = d.now;
        }
        return log;
    }

    private Runnable emergencySign(EmergencySign sign) {
        LogDraft log = one();
        Set<EmergencySign> others = EnumSet.allOf(EmergencySign.class);
        others.removeIf(other -> other == sign || dice.chance(75));
        Set<EmergencySign> all = EnumSet.copyOf(Set.of(sign));
        all.addAll(others);
        if (dice.chance(30)) {
            log.note = Notes.withAny(NaiveWords.RED, dice);
            log.em = dice.of(Set.of(), null);
            log.followUp = new FollowUp(all, d.now);
            return () -> log.followUp = new FollowUp(others, d.now);
        }
        log.em = all;
        boolean unanswered = dice.chance(20);
        return () -> log.em = unanswered ? null : others;
    }

    private Runnable generalSign(GeneralSign sign) {
        LogDraft log = one();
        Set<GeneralSign> others = EnumSet.of(dice.of(GeneralSign.values()));
        others.remove(sign);
        if (dice.chance(60)) {
            others.clear();
        }
        Set<GeneralSign> all = EnumSet.copyOf(Set.of(sign));
        all.addAll(others);
        log.gen = all;
        boolean unanswered = dice.chance(20);
        return () -> log.gen = unanswered ? null : others;
    }

    /** Makes one sign new; the step back makes it better, or known where it was said to be the same. */
    private Runnable newSign(LogDraft log, KnownSymptom symptom) {
        Sign sign = dice.of(Sign.NEW, Sign.WORSE, Sign.SAME);
        answer(log, symptom, sign);
        if (sign == Sign.SAME) {
            d.known.remove(symptom);
            if (dice.chance(50)) {
                return () -> d.known.add(symptom);
            }
        }
        Sign less = dice.of(Sign.BETTER, Sign.NONE, null);
        return () -> answer(log, symptom, less);
    }

    private static void answer(LogDraft log, KnownSymptom symptom, Sign sign) {
        switch (symptom) {
            case NUMB -> log.numb = sign;
            case TINGLE -> log.tingle = sign;
            case WEAK -> log.weak = sign;
            case NIGHT, BOTH_LEGS, REACH -> throw new IllegalArgumentException("no nerve sign: " + symptom);
        }
    }

    private KnownSymptom anySign() {
        return dice.of(KnownSymptom.NUMB, KnownSymptom.TINGLE, KnownSymptom.WEAK);
    }

    private Runnable bothLegs() {
        LogDraft log = one();
        log.side = Side.BOTH;
        if (dice.chance(40)) {
            d.known.remove(KnownSymptom.BOTH_LEGS);
            log.reach = 2;
            return dice.of(
                    () -> log.reach = 1,
                    () -> log.reach = null,
                    () -> log.side = Side.RIGHT,
                    () -> log.side = null,
                    () -> d.known.add(KnownSymptom.BOTH_LEGS));
        }
        if (dice.chance(50)) {
            d.known.add(KnownSymptom.BOTH_LEGS);
            log.reach = dice.of(null, 0, 2, 4);
        } else {
            log.reach = dice.of(null, 0, 1);
        }
        return newSign(log, anySign());
    }

    private Runnable legPainWithSign() {
        LogDraft log = one();
        log.reach = 2;
        Runnable sign = newSign(log, anySign());
        Integer less = dice.of(1, null);
        return dice.chance(50) ? sign : () -> log.reach = less;
    }

    private Runnable signAlone() {
        LogDraft log = one();
        log.reach = dice.of(1, null, 0);
        Runnable sign = newSign(log, dice.of(KnownSymptom.NUMB, KnownSymptom.TINGLE));
        return dice.chance(50) ? sign : () -> log.reach = 2;
    }

    private Runnable strongWeakness() {
        LogDraft log = one();
        log.heelToe = HeelToe.NO;
        Runnable sign = newSign(log, KnownSymptom.WEAK);
        HeelToe other = dice.of(HeelToe.UNSURE, HeelToe.YES, null);
        return dice.chance(50) ? sign : () -> log.heelToe = other;
    }

    private Runnable feverAndSign() {
        LogDraft fever = one();
        d.clear(fever.performedOn.minusDays(1), fever.performedOn);
        d.logs.add(fever);
        fever.gen = Set.of(GeneralSign.FEVER);
        if (dice.chance(30)) {
            Runnable sign = newSign(fever, anySign());
            return dice.chance(50) ? sign : () -> fever.gen = Set.of();
        }
        LogDraft other = d.log(fever.performedOn);
        arrive(List.of(fever, other));
        Runnable sign = newSign(other, anySign());
        return dice.of(
                sign,
                () -> fever.gen = Set.of(GeneralSign.DIZZY),
                () -> other.performedOn = other.performedOn.minusDays(1));
    }

    private Runnable cancerAndWeakness() {
        d.conditions.add(CANCER);
        Runnable sign = newSign(one(), KnownSymptom.WEAK);
        return dice.chance(50) ? sign : () -> d.conditions.remove(CANCER);
    }

    private static final ConditionId CANCER = new ConditionId("cancer_history");

    private Runnable cancerAndWarning() {
        d.conditions.add(CANCER);
        Runnable less = dice.chance(50) ? risingPain() : generalSign(dice.of(GeneralSign.NIGHT, GeneralSign.WEIGHT));
        d.logs.stream()
                .filter(log -> log.arriving && log.gen != null && log.gen.size() > 1)
                .forEach(log -> {
                    EnumSet<GeneralSign> signs = EnumSet.copyOf(log.gen);
                    if (signs.contains(GeneralSign.NIGHT) && signs.contains(GeneralSign.WEIGHT)) {
                        log.gen = Set.of(GeneralSign.NIGHT);
                    }
                });
        return dice.chance(60) ? less : () -> d.conditions.remove(CANCER);
    }

    private Runnable painThatRestDoesNotEase() {
        LogDraft log = one();
        log.pain = 7;
        log.restRelief = RestRelief.NO;
        RestRelief other = dice.of(RestRelief.PARTLY, RestRelief.YES, null);
        Integer less = dice.of(6, 6, null);
        return dice.chance(50) ? () -> log.restRelief = other : () -> log.pain = less;
    }

    private Runnable veryHighPain() {
        LogDraft log = one();
        log.pain = dice.of(9, 9, 10);
        return () -> log.pain = 8;
    }

    private Runnable painfulSession() {
        LogDraft log = one();
        log.during = 6;
        Integer less = dice.of(5, 5, null);
        return () -> log.during = less;
    }

    private Runnable newNight() {
        d.known.remove(KnownSymptom.NIGHT);
        Runnable less = generalSign(GeneralSign.NIGHT);
        return dice.chance(50) ? less : () -> d.known.add(KnownSymptom.NIGHT);
    }

    private Runnable feelsWorse() {
        LogDraft log = one();
        log.grc = dice.of(-2, -2, -3);
        Integer more = dice.of(-1, -1, null, 2);
        return () -> log.grc = more;
    }

    private Runnable contact() {
        LogDraft log = one();
        log.contact = true;
        return () -> log.contact = false;
    }

    private Runnable stop(StopReason reason) {
        LogDraft log = one();
        ExerciseId exercise = new ExerciseId(dice.of("cobra-pose", "childs-pose"));
        log.exerciseStops.add(new ExerciseStop(exercise, reason));
        return () -> log.exerciseStops.set(0, new ExerciseStop(exercise, StopReason.OTHER));
    }

    private Runnable newCondition() {
        LogDraft log = one();
        log.gen = Set.of(GeneralSign.NEW_CONDITION);
        String condition = dice.of("glaucoma_retina", "pregnancy", "spine_osteoporosis", "tight_low_back", null);
        log.newCondition = condition == null ? null : new ConditionId(condition);
        return () -> log.gen = Set.of();
    }

    private Runnable words(List<String> phrases) {
        LogDraft log = one();
        String phrase = dice.from(phrases);
        log.note = Notes.with(phrase, dice);
        String missed = Notes.missing(phrase, dice);
        return () -> log.note = missed;
    }

    private Runnable wordsAnsweredNo() {
        Runnable missed = words(NaiveWords.RED);
        LogDraft log = d.logs.getLast();
        log.followUp = new FollowUp(Set.of(), d.now);
        return dice.of(
                missed,
                () -> log.followUp = null,
                () -> log.followUp = new FollowUp(null, null),
                () -> log.followUp = new FollowUp(Set.of(EmergencySign.SADDLE), d.now));
    }

    private Runnable cracking() {
        LogDraft log = one();
        String crack = dice.from(NaiveWords.CRACKING);
        String spine = dice.from(NaiveWords.SPINE);
        log.note = dice.chance(50) ? "My " + spine + ", I " + crack + " it" : Notes.with(crack, dice) + " and " + spine;
        String missed = dice.chance(50) ? "My " + spine + "s, I " + crack + " it" : "un" + crack + " my " + spine;
        return () -> log.note = missed;
    }

    private Runnable unansweredWords() {
        boolean clock = dice.chance(50);
        LogDraft log = d.arriving(d.today.minusDays(dice.of(0, 0, 1, 20)));
        log.enteredAt = d.now.minusSeconds(1800);
        log.note = Notes.withAny(NaiveWords.RED, dice);
        log.em = dice.of(Set.of(), null, Set.of(EmergencySign.CHEST));
        log.followUp = dice.of(null, new FollowUp(null, null));
        d.resolvedFlags.removeIf(flag -> flag.rule().value().equals("TXT-01"));
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> log.enteredAt = d.now.minusSeconds(1799),
                () -> log.followUp = new FollowUp(Set.of(), d.now),
                () -> log.note = "all well"));
        if (clock) {
            d.occasion = Occasion.CLOCK;
            log.arriving = false;
            if (dice.chance(50)) {
                ResolvedFlag before = resolved("TXT-01", log.enteredAt.minusSeconds(1));
                d.resolvedFlags.add(before);
                steps.add(
                        () -> d.resolvedFlags.set(d.resolvedFlags.indexOf(before), resolved("TXT-01", log.enteredAt)));
            }
        }
        return dice.from(steps);
    }

    private static ResolvedFlag resolved(String rule, Instant at) {
        return new ResolvedFlag(new RuleId(rule), at, null, null, null, ResolvedFlag.Outcome.ADVISED);
    }

    private Runnable exercisedWhilePaused() {
        LogDraft log = one();
        log.done = dice.of(Done.ALL, Done.SOME, Done.MORE);
        d.pauses.removeIf(pause -> pause.cause() != Pause.Cause.HOLIDAY);
        Pause.Cause cause =
                dice.of(Pause.Cause.EMERGENCY, Pause.Cause.URGENT, Pause.Cause.CLEARANCE, Pause.Cause.CLINICIAN);
        Instant entered = log.enteredAt;
        Instant to = dice.of(null, entered.plusSeconds(1));
        Pause pause = new Pause(entered.minusSeconds(1), to, cause);
        d.pauses.add(pause);
        int at = d.pauses.size() - 1;
        return dice.of(
                () -> d.pauses.set(at, new Pause(entered, to, cause)),
                () -> d.pauses.set(at, new Pause(pause.from(), entered, cause)),
                () -> d.pauses.set(at, new Pause(pause.from(), to, Pause.Cause.HOLIDAY)),
                () -> log.done = Done.NONE,
                () -> log.done = null);
    }

    private Runnable conflict() {
        LogDraft log = one();
        LogDraft other = log.copy();
        other.pain = log.pain + (log.pain == 10 ? -1 : 1);
        other.enteredAt = log.enteredAt.plusSeconds(dice.of(0, 60, -60));
        other.receivedAt = log.receivedAt.plusSeconds(dice.of(0, 1));
        d.logs.add(other);
        if (dice.chance(20)) {
            other.withdrawn = true;
        }
        if (dice.chance(30)) {
            other.arriving = false;
        }
        Integer pain = log.pain;
        return dice.of(
                () -> {
                    other.pain = pain;
                    other.withdrawn = false;
                },
                () -> other.rev = 2);
    }

    private Runnable emptySafetyQuestion() {
        LogDraft log = one();
        log.em = null;
        log.followUp = dice.of(null, new FollowUp(null, null));
        return dice.of(
                () -> log.em = Set.of(),
                () -> log.followUp = new FollowUp(Set.of(), d.now),
                () -> {
                    LogDraft later = log.copy();
                    later.rev = log.rev + 1;
                    later.arriving = false;
                    later.em = Set.of();
                    d.logs.add(later);
                },
                () -> log.withdrawn = true);
    }

    // ---- Several check-ins ---------------------------------------------------------------------------------------

    private LocalDate lastDay() {
        return d.today.minusDays(dice.of(0, 0, 0, 1, 3, 13, 14, 15, 20));
    }

    /** At least one of them arrives. */
    private void arrive(List<LogDraft> logs) {
        logs.forEach(log -> log.arriving = dice.chance(40));
        dice.from(logs).arriving = true;
    }

    /** Sets the usual pain in one of the ways it can come about, none of which touches the last days. */
    private int base(int base, LocalDate untouchedFrom) {
        d.baseline = base;
        if (dice.chance(60)) {
            return base;
        }
        d.baseline = null;
        d.startedOn = untouchedFrom.minusDays(dice.between(8, 15));
        d.clear(d.startedOn, d.startedOn.plusDays(6));
        d.intakePain = base;
        if (dice.chance(60)) {
            d.intakePain = 10 - base;
            for (int pain : dice.shuffled(List.of(Math.max(0, base - 1), base, Math.min(10, base + 1)))) {
                int day = (int) d.logs.stream()
                        .filter(log -> !log.performedOn.isBefore(d.startedOn)
                                && !log.performedOn.isAfter(d.startedOn.plusDays(6)))
                        .count();
                d.log(d.startedOn.plusDays(2L * day)).pain = pain;
            }
        } else {
            d.log(d.startedOn).pain = 0;
            d.log(d.startedOn.plusDays(dice.of(6, 6, 7))).pain = 0;
        }
        return base;
    }

    private Runnable risingPain() {
        LocalDate second = lastDay();
        int gap = dice.of(1, 2, 4, 4);
        LocalDate first = second.minusDays(gap);
        d.clear(first.minusDays(5), second);
        int base = base(dice.of(0, 1, 2, 3, 5, 7, 8), first.minusDays(5));
        int line = Math.max(base + 2, 4);
        LogDraft a = d.log(first);
        LogDraft b = d.log(second);
        a.pain = Math.min(10, line + dice.of(0, 0, 1));
        b.pain = Math.min(10, line + dice.of(0, 0, 1));
        arrive(List.of(a, b));
        if (dice.chance(30)) {
            LogDraft lower = d.log(dice.of(first, second));
            lower.pain = dice.between(0, line - 1);
            lower.arriving = dice.chance(30);
        }
        daysAfter(second, (log, above) -> log.pain = above ? line : line - 1);
        return dice.of(
                () -> a.pain = line - 1,
                () -> b.pain = line - 1,
                () -> a.performedOn = second.minusDays(5),
                () -> b.pain = null);
    }

    private Runnable jump() {
        LocalDate second = lastDay();
        LocalDate first = second.minusDays(dice.of(1, 3, 7, 7));
        d.clear(first.minusDays(2), second);
        LogDraft a = d.log(first);
        LogDraft b = d.log(second);
        a.pain = dice.of(0, 2, 3, 3, 4, 7);
        int line = Math.max(a.pain + 3, 6);
        b.pain = line;
        arrive(List.of(a, b));
        daysAfter(second, (log, above) -> log.pain = above ? line : line - 1);
        return dice.of(() -> b.pain = line - 1, () -> a.performedOn = second.minusDays(8));
    }

    /** Now and then two to four days later that are just below the line, or one of them on it. */
    private void daysAfter(LocalDate last, BiConsumer<LogDraft, Boolean> mark) {
        long room = ChronoUnit.DAYS.between(last, d.today);
        if (room < 3 || dice.chance(40)) {
            return;
        }
        d.clear(last.plusDays(1), d.today.plusDays(1));
        int days = dice.of(2, 3, 3, 3);
        int on = dice.of(-1, -1, 0, days - 1);
        for (int i = 0; i < days; i++) {
            mark.accept(d.log(last.plusDays(i + 1)), i == on);
        }
    }

    /** Three logs in a row, the two outer or two adjacent of which are to count. */
    private List<LogDraft> threeInARow() {
        LocalDate last = lastDay();
        d.clear(last.minusDays(9), last);
        List<LogDraft> logs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LocalDate day = last.minusDays(2L * (2 - i));
            logs.add(d.log(day));
        }
        if (dice.chance(30)) {
            LogDraft second = logs.get(1);
            second.performedOn = last;
            second.enteredAt = logs.get(2).enteredAt.minusSeconds(600);
        }
        arrive(logs);
        return logs;
    }

    private Runnable painfulSessions() {
        List<LogDraft> logs = threeInARow();
        if (dice.chance(40)) {
            return sessionBetween(logs);
        }
        LogDraft a = logs.get(dice.between(0, 1));
        LogDraft b = logs.getLast();
        arrive(List.of(a, b));
        a.during = 6;
        b.during = 6;
        if (dice.chance(25)) {
            logs.get(1).during = 6;
        }
        logs.get(1).done = dice.of(Done.ALL, Done.NONE, null);
        if (a != logs.get(1) && dice.chance(30) && !Integer.valueOf(6).equals(logs.get(1).during)) {
            logs.get(1).during = null;
        }
        boolean three = logs.stream().allMatch(log -> Integer.valueOf(6).equals(log.during));
        return three
                ? () -> logs.forEach(log -> log.during = log == b ? 6 : 5)
                : dice.of(() -> a.during = 5, () -> b.during = 5, () -> b.during = null);
    }

    /** A fourth log between that is no session; each of the steps makes it one, so that the first falls out. */
    private Runnable sessionBetween(List<LogDraft> logs) {
        logs.getFirst().during = 6;
        logs.getLast().during = 6;
        arrive(List.of(logs.getFirst(), logs.getLast()));
        LogDraft none = d.log(logs.getFirst().performedOn);
        none.enteredAt = logs.getFirst().enteredAt.plusSeconds(1);
        none.done = dice.of(Done.NONE, null);
        none.during = null;
        return dice.of(
                () -> none.exerciseStops.add(new ExerciseStop(new ExerciseId("cat-cow"), StopReason.OTHER)),
                () -> none.during = 0,
                () -> none.done = Done.SOME);
    }

    private Runnable notSettling() {
        List<LogDraft> logs = threeInARow();
        LogDraft a = logs.get(dice.between(0, 1));
        LogDraft b = logs.getLast();
        arrive(List.of(a, b));
        a.settled = Settled.NO;
        b.settled = Settled.NO;
        if (dice.chance(40)) {
            LogDraft between = d.log(b.performedOn.minusDays(1));
            between.settled = dice.of(Settled.NA, null);
        }
        return dice.of(() -> a.settled = Settled.YES, () -> b.settled = Settled.NA, () -> b.settled = null);
    }

    private Runnable sharpPain() {
        if (dice.chance(60)) {
            return stop(StopReason.SHARP_PAIN);
        }
        List<LogDraft> logs = threeInARow();
        LogDraft a = logs.get(dice.between(0, 1));
        LogDraft b = logs.getLast();
        b.arriving = true;
        a.arriving = false;
        ExerciseId cobra = new ExerciseId("cobra-pose");
        a.exerciseStops.add(new ExerciseStop(cobra, StopReason.SHARP_PAIN));
        b.exerciseStops.add(
                new ExerciseStop(dice.chance(70) ? cobra : new ExerciseId("childs-pose"), StopReason.SHARP_PAIN));
        return () -> b.exerciseStops.set(0, new ExerciseStop(cobra, StopReason.OTHER));
    }

    private Runnable doesLess() {
        LogDraft log = d.arriving(lastDay());
        int x = dice.between(0, 4);
        int y = dice.between(0, 4);
        int z = dice.between(0, 4);
        if (dice.chance(50)) {
            d.logs.forEach(other -> other.psfs = null);
            d.psfsBefore = List.of(BigDecimal.valueOf(x + 6), BigDecimal.valueOf(y), BigDecimal.valueOf(z));
        } else {
            LocalDate before = log.performedOn.minusDays(dice.between(1, 7));
            d.clear(before, log.performedOn);
            d.logs.add(log);
            LogDraft previous = d.log(before);
            previous.psfs = List.of(x + 2, y + 2, z + 2);
            arrive(List.of(log, previous));
        }
        log.psfs = List.of(x, y, z);
        return () -> log.psfs = List.of(x, y, z + 1);
    }

    private Runnable daysOfSeven(int days, BiConsumer<LogDraft, Boolean> mark) {
        LocalDate last = lastDay();
        d.clear(last.minusDays(14), last.plusDays(7));
        List<LogDraft> logs = new ArrayList<>();
        logs.add(d.log(last));
        for (int i = 0; i < days - 2; i++) {
            logs.add(d.log(last.minusDays(2 + i)));
        }
        LogDraft earliest = d.log(last.minusDays(6));
        logs.add(earliest);
        logs.forEach(log -> mark.accept(log, true));
        arrive(logs);
        if (dice.chance(30)) {
            LogDraft sameDay = d.log(last);
            mark.accept(sameDay, true);
        }
        LogDraft one = logs.get(dice.between(1, logs.size() - 1));
        return dice.chance(50)
                ? () -> earliest.performedOn = earliest.performedOn.minusDays(1)
                : () -> mark.accept(one, false);
    }

    private static void night(LogDraft log, boolean on) {
        EnumSet<GeneralSign> signs = EnumSet.noneOf(GeneralSign.class);
        signs.addAll(log.gen);
        if (on) {
            signs.add(GeneralSign.NIGHT);
        } else {
            signs.remove(GeneralSign.NIGHT);
        }
        log.gen = signs;
    }

    private Runnable nights() {
        d.known.add(KnownSymptom.NIGHT);
        Runnable less = daysOfSeven(3, Scenarios::night);
        return dice.chance(70) ? less : () -> d.known.remove(KnownSymptom.NIGHT);
    }

    private Runnable nightsAndMore() {
        d.known.add(KnownSymptom.NIGHT);
        d.conditions.remove(CANCER);
        d.clear(d.today.minusDays(40), d.today.plusDays(1));
        d.baseline = dice.of(0, 3, 5, 8);
        Runnable less = daysOfSeven(3, Scenarios::night);
        LocalDate last = d.logs.stream()
                .map(log -> log.performedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (dice.chance(25)) {
            d.conditions.add(CANCER);
            return dice.chance(50) ? less : () -> d.conditions.remove(CANCER);
        }
        LogDraft other = d.log(last.minusDays(dice.of(0, 1, 5, 6)));
        if (dice.chance(50)) {
            other.pain = d.baseline + 2;
            return dice.of(less, () -> other.pain = d.baseline + 1);
        }
        other.gen = Set.of(dice.of(GeneralSign.FEVER, GeneralSign.WEIGHT));
        other.arriving = dice.chance(50);
        return dice.of(less, () -> other.gen = Set.of(GeneralSign.DIZZY));
    }

    private Runnable spreading() {
        LocalDate second = lastDay();
        List<LogDraft> reference = reachReference(second.minusDays(2));
        int ref = reference.isEmpty() ? d.intakeReach : median(reference);
        int line = Math.min(4, Math.max(2, ref + 1));
        LogDraft a = d.log(second.minusDays(dice.of(1, 1, 1)));
        LogDraft b = d.log(second);
        a.reach = line;
        b.reach = line;
        List<LogDraft> used = new ArrayList<>(reference);
        used.addAll(List.of(a, b));
        arrive(used);
        daysAfter(second, (log, above) -> log.reach = above ? line : line - 1);
        return dice.of(() -> a.reach = line - 1, () -> b.reach = line - 1);
    }

    private Runnable spreadFarDown() {
        LocalDate day = lastDay();
        List<LogDraft> reference = reachReference(day.minusDays(1));
        int ref = reference.isEmpty() ? d.intakeReach : median(reference);
        int line = Math.min(4, Math.max(3, ref + 2));
        LogDraft log = d.log(day);
        log.reach = line;
        List<LogDraft> used = new ArrayList<>(reference);
        used.add(log);
        arrive(used);
        return () -> log.reach = line - 1;
    }

    private static int median(List<LogDraft> three) {
        return three.stream().map(log -> log.reach).sorted().toList().get(1);
    }

    /** Three logged days up to that day, or none at all ever before, so that the intake's reach counts. */
    private List<LogDraft> reachReference(LocalDate last) {
        if (dice.chance(30)) {
            d.clear(d.today.minusDays(90), d.today.plusDays(1));
            d.intakeReach = dice.between(0, 2);
            return List.of();
        }
        d.clear(last.minusDays(8), last.plusDays(3));
        List<LogDraft> logs = new ArrayList<>();
        int reach = dice.between(0, 2);
        for (int step : dice.shuffled(List.of(0, 0, dice.of(0, 1, -1)))) {
            LogDraft log = d.log(last.minusDays(2L * logs.size()));
            log.reach = Math.max(0, reach + step);
            logs.add(log);
        }
        return logs;
    }

    private Runnable tooMuchWithReaction() {
        return switch (dice.between(0, 2)) {
            case 0 -> {
                LogDraft log = one();
                log.ratio = new BigDecimal("1.50");
                log.during = 6;
                yield dice.of(() -> log.ratio = new BigDecimal("1.49"), () -> log.during = 5, () -> log.ratio = null);
            }
            case 1 -> {
                Runnable less = jump();
                LogDraft log = d.logs.getLast();
                log.ratio = new BigDecimal("1.5");
                yield dice.of(less, () -> log.ratio = BigDecimal.ONE);
            }
            default -> {
                LocalDate last = lastDay();
                d.clear(last.minusDays(6), last);
                LogDraft log = d.log(last.minusDays(dice.between(0, 5)));
                log.ratio = new BigDecimal("2");
                log.enteredAt = d.at(log.performedOn, 0, 1);
                LogDraft next = d.log(last);
                next.settled = Settled.NO;
                arrive(List.of(log, next));
                yield dice.of(() -> next.settled = Settled.YES, () -> log.ratio = new BigDecimal("1.4"));
            }
        };
    }

    private Runnable advancedTooOften() {
        LocalDate last = lastDay();
        d.clear(last.minusDays(8), last.plusDays(7));
        String exercise = dice.of(
                "bridge-leg-extension",
                "thoracic-extension-foam-roller",
                "bar-hang-free-legs",
                "bar-hang-hands-and-feet");
        boolean hang = exercise.startsWith("bar");
        List<Integer> ago = exercise.startsWith("bridge")
                ? List.of(0, 1, 3, 6)
                : exercise.startsWith("thoracic")
                        ? List.of(0, 1, 2, 5, 6)
                        : dice.of(List.of(0, 2, 4, 6), List.of(0, 1));
        List<LogDraft> logs = new ArrayList<>();
        for (int days : ago) {
            LogDraft log = d.log(last.minusDays(days));
            log.exercisesDone.add(
                    new ExerciseId(hang ? dice.of("bar-hang-free-legs", "bar-hang-hands-and-feet") : exercise));
            log.exercisesDone.add(new ExerciseId("childs-pose"));
            logs.add(log);
        }
        arrive(logs);
        LogDraft earliest = logs.getLast();
        return dice.of(
                () -> earliest.performedOn = earliest.performedOn.minusDays(1), () -> earliest.exercisesDone.remove(0));
    }

    // ---- Publish and clock ---------------------------------------------------------------------------------------

    private Runnable blockedProgram() {
        d.occasion = Occasion.PUBLISH;
        d.state = dice.of(Program.State.DRAFT, Program.State.DRAFT, Program.State.ACTIVE);
        d.logs.forEach(log -> log.arriving = false);
        d.conditions.clear();
        d.clearances.clear();
        d.exercises.clear();
        if (dice.chance(20)) {
            d.exercises.add(new ExerciseId("inversion-table"));
            return () -> d.exercises.clear();
        }
        List<BlockTable.Row> lifted = BlockTable.ROWS.stream()
                .filter(row -> row.blockedBefore() && !row.blockedAfter())
                .toList();
        BlockTable.Row row = dice.from(lifted);
        ConditionId condition = new ConditionId(row.condition());
        d.conditions.add(condition);
        if (dice.chance(70) || !NaiveRules.ALL_BLOCK.contains(row.condition())) {
            d.exercises.add(new ExerciseId(row.exercise()));
        }
        if (dice.chance(70)) {
            d.clearances.add(Clearance.of(condition, d.today.minusDays(1)));
        }
        return () -> {
            d.clearances.clear();
            d.clearances.add(Clearance.of(condition, d.today));
        };
    }

    private Runnable clearanceEnding() {
        tonight(dice.between(-1, 20));
        if (dice.chance(60)) {
            d.pauses.add(new Pause(d.now.minusSeconds(90_000), null, dice.of(Pause.Cause.values())));
        }
        d.clearances.clear();
        d.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), d.today.plusDays(dice.of(14, 14, 0, -1))));
        if (dice.chance(30)) {
            d.state = Program.State.ACTIVE;
            return () -> d.state = Program.State.ENDED;
        }
        return () -> d.clearances.set(0, Clearance.of(new ConditionId("spinal_surgery"), d.today.plusDays(15)));
    }

    private Runnable overdue() {
        d.occasion = Occasion.CLOCK;
        d.logs.forEach(log -> log.arriving = false);
        d.openFlags.clear();
        RuleId rule = new RuleId(dice.of("CES-01", "NEU-01", "PAI-02", "TXT-02"));
        Family family = dice.of(Family.CES, Family.NEURO, Family.PAIN, Family.MESSAGE);
        if (dice.chance(40)) {
            Instant raised = d.now.minusSeconds(900);
            return flag(rule, family, Tier.EMERGENCY, raised, raised.plusSeconds(1));
        }
        LocalDate day = d.today;
        EnumSet<java.time.DayOfWeek> workdays = EnumSet.copyOf(d.workdays);
        workdays.add(day.getDayOfWeek());
        d.workdays = workdays;
        d.holidays.remove(day);
        Instant opens = NaiveLogs.moment(day.atTime(d.opens), d.clinicZone);
        Instant closes = NaiveLogs.moment(day.atTime(d.closes), d.clinicZone);
        boolean open = dice.chance(60);
        Instant raised = open
                ? dice.of(opens, closes.minusSeconds(1), opens.plusSeconds(3600))
                : opens.minusSeconds(dice.of(1, 3600));
        d.now = open ? closes : opens.plusSeconds(3600);
        d.today = d.now.atZone(d.zone).toLocalDate();
        Runnable less = flag(rule, family, Tier.URGENT, raised, raised);
        if (open && dice.chance(20)) {
            return () -> d.openFlags.set(0, new OpenFlag(rule, family, Tier.URGENT, closes, null));
        }
        Instant before = d.now.minusSeconds(1);
        return dice.chance(40)
                ? () -> d.now = before
                : dice.chance(50)
                        ? less
                        : () -> {
                            OpenFlag flag = d.openFlags.getFirst();
                            d.openFlags.set(0, new OpenFlag(rule, family, Tier.SOON, flag.raisedAt(), null));
                        };
    }

    private Runnable flag(RuleId rule, Family family, Tier tier, Instant raised, Instant less) {
        d.openFlags.add(new OpenFlag(rule, family, tier, raised, null));
        boolean acknowledged = less.equals(raised) || dice.chance(30);
        return () -> d.openFlags.set(0, new OpenFlag(rule, family, tier, less, acknowledged ? d.now : null));
    }

    // ---- Nightly -------------------------------------------------------------------------------------------------

    /** The night after so many active days, some days paused before them; returns the active days, oldest first. */
    private List<LocalDate> tonight(int activeDays) {
        d.occasion = Occasion.NIGHTLY;
        d.state = Program.State.ACTIVE;
        d.now = d.at(d.today, 3, 0);
        d.logs.clear();
        d.pauses.clear();
        if (dice.chance(40)) {
            LocalDate to = d.today.minusDays(dice.between(1, 8));
            LocalDate from = to.minusDays(dice.of(0, 1, 3, 20, 21, 22));
            boolean midnight = dice.chance(60);
            d.pauses.add(new Pause(
                    midnight ? d.at(from, 0, 0) : d.at(from, 23, 59),
                    midnight ? d.at(to, 0, 0) : d.at(to.minusDays(1), 23, 59).plusSeconds(59),
                    dice.of(Pause.Cause.HOLIDAY, Pause.Cause.URGENT, Pause.Cause.CLINICIAN)));
            if (d.pauses.getFirst().from().isAfter(d.pauses.getFirst().to())) {
                d.pauses.clear();
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = d.today.minusDays(1); days.size() < activeDays; day = day.minusDays(1)) {
            if (!NaiveLogs.isPaused(d.build(), day)) {
                days.addFirst(day);
            }
        }
        d.startedOn = days.isEmpty() ? d.today.minusDays(activeDays) : days.getFirst();
        return days;
    }

    private Runnable silent(int least, int silence) {
        List<LocalDate> days = tonight(silence + dice.between(0, 15));
        d.opened = true;
        int last = days.size() - silence;
        if (dice.chance(40)) {
            silence = least;
            last = days.size() - silence;
        }
        for (int i = 0; i < last; i++) {
            if (dice.chance(70) || i == last - 1) {
                d.log(days.get(i));
            }
        }
        LocalDate breaks = days.get(days.size() - least);
        return () -> d.log(breaks);
    }

    private Runnable neverStarted() {
        List<LocalDate> days = tonight(dice.of(4, 4, 4, 5, 9, 10));
        d.opened = false;
        if (days.size() == 4 && dice.chance(50)) {
            return () -> d.startedOn = d.startedOn.plusDays(1);
        }
        LocalDate logged = dice.from(days);
        return dice.chance(50) ? () -> d.opened = true : () -> d.log(logged);
    }

    private Runnable lowAdherence(int windows) {
        List<LocalDate> days = tonight(7 * windows + dice.of(0, 0, 1, 10));
        d.unitsOn.clear();
        if (dice.chance(25)) {
            return fiveUnitsDue(days.subList(days.size() - 7 * windows, days.size()));
        }
        d.usualUnits = dice.of(1, 2, 3, 5);
        Runnable less = null;
        for (int window = 0; window < windows; window++) {
            List<LocalDate> week = days.subList(days.size() - 7 * (window + 1), days.size() - 7 * window);
            int total = (7 * d.usualUnits - 1) / 2;
            List<LogDraft> logs = units(week, total);
            Runnable one = oneMore(logs);
            less = less == null || dice.chance(50) ? one : less;
        }
        return less;
    }

    /** Just 5 units due in each week, and none of them done; then 4 in one of them. */
    private Runnable fiveUnitsDue(List<LocalDate> days) {
        d.usualUnits = 0;
        for (int i = 0; i < days.size(); i++) {
            d.log(days.get(i)).unitsDone = 0;
            if (i % 7 < 5) {
                d.unitsOn.put(days.get(i), 1);
            }
        }
        LocalDate day = days.get(dice.chance(50) ? 0 : days.size() - 3);
        return () -> d.unitsOn.put(day, 0);
    }

    /** Logs on all the days, with so many units in all, none of them over its cap. */
    private List<LogDraft> units(List<LocalDate> week, int total) {
        List<LogDraft> logs = new ArrayList<>();
        for (LocalDate day : week) {
            LogDraft log = d.log(day);
            log.unitsDone = 0;
            logs.add(log);
        }
        while (logs.stream().mapToInt(log -> log.unitsDone).sum() < total) {
            LogDraft log = dice.from(logs);
            log.unitsDone = Math.min(d.usualUnits, log.unitsDone + 1);
        }
        if (dice.chance(40)) {
            logs.stream()
                    .filter(log -> log.unitsDone == d.usualUnits)
                    .findFirst()
                    .ifPresent(log -> log.unitsDone += 7);
        }
        return logs;
    }

    private Runnable oneMore(List<LogDraft> logs) {
        LogDraft room = logs.stream()
                .filter(log -> log.unitsDone < d.usualUnits)
                .findFirst()
                .orElseThrow();
        return () -> room.unitsDone++;
    }

    private Runnable notImproved(int from, int to) {
        if (dice.chance(25)) {
            return judgedAfterSilence(from);
        }
        int tick = dice.of(from, from, from + 1, to, dice.between(from, to));
        List<LocalDate> days = tonight(tick);
        d.baseline = dice.of(1, 2, 3, 5, 5, 6, 7, 10);
        d.psfsBefore = List.of(new BigDecimal("4"), new BigDecimal("4"), new BigDecimal("4"));
        int logged = tick == from ? dice.between(6, 14) : 6;
        List<LogDraft> logs = new ArrayList<>();
        for (LocalDate day : days.subList(tick - logged, tick)) {
            LogDraft log = d.log(day);
            log.pain = d.baseline;
            log.grc = dice.of(null, 0, 1);
            logs.add(log);
        }
        LogDraft last = logs.getLast();
        if (d.baseline >= 5 && logged == 6) {
            // Base 5 has improved at 3.5, by 30 percent; from base 7 on it is the fall of 2 that counts.
            int improved = d.baseline - 2;
            for (int i = 0; i < 6; i++) {
                logs.get(i).pain = i < (d.baseline == 5 ? 2 : 3) ? improved : improved + 1;
            }
            LogDraft fourth = logs.get(3);
            return dice.of(() -> fourth.pain = improved, () -> last.grc = 2);
        }
        if (d.baseline <= 2) {
            last.psfs = List.of(6, 6, 5);
            last.pain = 0;
            return dice.of(() -> last.psfs = List.of(6, 6, 6), () -> last.grc = 2);
        }
        LogDraft first = logs.getFirst();
        return logged == 6 ? dice.of(() -> first.pain = null, () -> last.grc = 2) : () -> last.grc = 3;
    }

    /** Three silent days put the judgement off by a night; a log on the first of them, and it was made before. */
    private Runnable judgedAfterSilence(int from) {
        List<LocalDate> days = tonight(from + 1);
        d.baseline = dice.of(3, 5, 10);
        for (int i = from - 4; i > from - 4 - dice.between(6, 9); i--) {
            d.log(days.get(i)).pain = d.baseline;
        }
        d.log(days.getLast()).pain = d.baseline;
        LocalDate firstSilent = days.get(from - 3);
        return () -> d.log(firstSilent).pain = d.baseline;
    }

    private Runnable doingWell() {
        List<LocalDate> days = tonight(14 + dice.of(0, 0, 5));
        d.usualUnits = 5;
        d.unitsOn.clear();
        d.baseline = dice.of(6, 8, 1, 7);
        int half = d.baseline / 2;
        List<LogDraft> before = units(days.subList(days.size() - 14, days.size() - 7), dice.of(28, 28, 35));
        List<LogDraft> now = units(days.subList(days.size() - 7, days.size()), 28);
        for (int i = 0; i < 7; i++) {
            now.get(i).pain = i < 4 ? half : half + 1;
        }
        LogDraft third = now.get(2);
        LogDraft worked = now.stream()
                .filter(log -> log.unitsDone > 0 && log.unitsDone <= 5)
                .findFirst()
                .orElseThrow();
        LogDraft unlogged = before.getFirst();
        return dice.of(
                () -> third.pain = half + 1,
                () -> worked.unitsDone--,
                () -> unlogged.unitsDone = null,
                () -> d.baseline = 0);
    }
}
