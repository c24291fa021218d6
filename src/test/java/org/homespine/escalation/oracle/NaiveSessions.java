package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homespine.checkins.domain.ExerciseStop;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.StopReason;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.Tier;
import org.homespine.shared.ExerciseId;

/** The rules on sessions, nights and load. */
abstract class NaiveSessions extends NaiveTrends {

    NaiveSessions(History history, Instant now) {
        super(history, now);
    }

    /** 23. */
    List<CheckInVersion> sessions() {
        return activeWith(log -> wasDone(log)
                || log.answers().during() != null
                || !log.answers().exerciseStops().isEmpty());
    }

    void twoOfThree(String rule, List<CheckInVersion> logs, Predicate<CheckInVersion> counted) {
        for (int end = 0; end < logs.size(); end++) {
            List<CheckInVersion> found = new ArrayList<>();
            for (int i = Math.max(0, end - 2); i <= end; i++) {
                if (counted.test(logs.get(i))) {
                    found.add(logs.get(i));
                }
            }
            if (found.size() >= 2) {
                hitIfArriving(rule, Tier.SOON, Family.RESPONSE, found, found.size());
            }
        }
    }

    void exercisesTooPainful() {
        twoOfThree("PAI-05", sessions(), log -> atLeast(log.answers().during(), 6));
    }

    /** 24. */
    void notSettling() {
        twoOfThree("PAI-06", answeredSettled(), log -> log.answers().settled() == Settled.NO);
    }

    List<CheckInVersion> answeredSettled() {
        return activeWith(
                log -> log.answers().settled() == Settled.YES || log.answers().settled() == Settled.NO);
    }

    void sharpPain() {
        Set<ExerciseId> exercises = new HashSet<>();
        for (CheckInVersion log : active) {
            if (stopped(log, StopReason.SHARP_PAIN)) {
                hitIfArriving("EXR-02", Tier.ROUTINE, Family.RESPONSE, List.of(log), null);
            }
            for (ExerciseStop stop : log.answers().exerciseStops()) {
                exercises.add(stop.exercise());
            }
        }
        for (ExerciseId exercise : exercises) {
            twoOfThree(
                    "EXR-02",
                    sessions(),
                    log -> log.answers().exerciseStops().contains(new ExerciseStop(exercise, StopReason.SHARP_PAIN)));
        }
    }

    /** 25: three scores each, so that their sums compare as their means do. */
    void doingLess() {
        List<CheckInVersion> logs = activeWith(log -> log.answers().psfs() != null);
        for (int i = 0; i < logs.size(); i++) {
            BigDecimal sum = sum(logs.get(i).answers().psfs());
            if (i > 0) {
                BigDecimal before = sum(logs.get(i - 1).answers().psfs());
                if (sum.compareTo(before.subtract(BigDecimal.valueOf(6))) <= 0) {
                    hitIfArriving("IMP-04", Tier.SOON, Family.PROGRESS, List.of(logs.get(i - 1), logs.get(i)), null);
                }
            } else if (history.psfsBefore() != null
                    && sum.compareTo(scores(history.psfsBefore()).subtract(BigDecimal.valueOf(6))) <= 0) {
                hitIfArriving("IMP-04", Tier.SOON, Family.PROGRESS, List.of(logs.get(i)), null);
            }
        }
    }

    /** 16, 21. */
    void nightPain() {
        if (!known(KnownSymptom.NIGHT)) {
            return;
        }
        daysOfSeven("NGT-03", Tier.ROUTINE, Family.NIGHT, 3, log -> gen(log, GeneralSign.NIGHT));
        int base = base();
        Predicate<CheckInVersion> isOther = log -> gen(log, GeneralSign.WEIGHT)
                || gen(log, GeneralSign.FEVER)
                || (atLeast(painOf(log), base + 2) && painOf(log).equals(painDay(log.performedOn())));
        for (LocalDate end : dates(active)) {
            List<CheckInVersion> logs = new ArrayList<>();
            Set<LocalDate> nights = new HashSet<>();
            boolean another = false;
            for (CheckInVersion log : inSevenDays(end)) {
                if (gen(log, GeneralSign.NIGHT)) {
                    nights.add(log.performedOn());
                }
                another |= isOther.test(log);
                if (gen(log, GeneralSign.NIGHT) || isOther.test(log)) {
                    logs.add(log);
                }
            }
            if (nights.size() >= 3 && (another || hasCancerHistory())) {
                hitIfArriving("NGT-02", Tier.URGENT, Family.NIGHT, logs, null);
            }
        }
    }

    /** 26. */
    void tooMuchWithReaction() {
        for (int i = 0; i < active.size(); i++) {
            CheckInVersion log = active.get(i);
            if (!ratioAtLeastOneAndAHalf(log)) {
                continue;
            }
            if (atLeast(log.answers().during(), 6)) {
                hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, List.of(log), null);
            }
            for (Jump jump : jumps()) {
                if (jump.day().equals(log.performedOn())) {
                    List<CheckInVersion> logs = new ArrayList<>(jump.logs());
                    logs.add(log);
                    hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, logs, null);
                }
            }
            for (int k = i + 1; k < active.size(); k++) {
                Settled settled = active.get(k).answers().settled();
                if (settled == Settled.NO) {
                    hitIfArriving("OVR-02", Tier.SOON, Family.LOAD, List.of(log, active.get(k)), null);
                }
                if (settled == Settled.NO || settled == Settled.YES) {
                    break;
                }
            }
        }
    }

    /** 28. */
    void advancedTooOften() {
        Set<String> hangs = Set.of("bar-hang-hands-and-feet", "bar-hang-free-legs");
        overCap(Set.of("bridge-leg-extension"), 3);
        overCap(Set.of("thoracic-extension-foam-roller"), 4);
        overCap(hangs, 3);
        List<CheckInVersion> hung = activeWith(log -> did(log, hangs));
        for (LocalDate date : dates(hung)) {
            if (dates(hung).contains(date.plusDays(1))) {
                List<CheckInVersion> logs = new ArrayList<>();
                for (CheckInVersion log : hung) {
                    if (log.performedOn().equals(date) || log.performedOn().equals(date.plusDays(1))) {
                        logs.add(log);
                    }
                }
                hitIfArriving("OVR-04", Tier.ROUTINE, Family.LOAD, logs, null);
            }
        }
    }

    void overCap(Set<String> exercises, int cap) {
        daysOfSeven("OVR-04", Tier.ROUTINE, Family.LOAD, cap + 1, log -> did(log, exercises));
    }

    static boolean did(CheckInVersion log, Set<String> exercises) {
        for (ExerciseId exercise : log.answers().exercisesDone()) {
            if (exercises.contains(exercise.value())) {
                return true;
            }
        }
        return false;
    }
}
