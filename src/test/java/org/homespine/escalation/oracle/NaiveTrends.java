package org.homespine.escalation.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Tier;

/** The rules on pain and reach from day to day, and on days of seven. */
abstract class NaiveTrends extends NaiveHits {

    NaiveTrends(History history, Instant now) {
        super(history, now);
    }

    /** 22. */
    void spreadFarDown() {
        List<LocalDate> days = reachDates();
        for (int i = 0; i < days.size(); i++) {
            int reach = reachDay(days.get(i));
            if (reach >= 3 && reach >= reachReference(days, i) + 2) {
                List<CheckInVersion> logs = new ArrayList<>(reachLogs(days.get(i)));
                logs.addAll(reachReferenceLogs(days, i));
                hitIfArriving("PER-02", Tier.URGENT, Family.SPREAD, logs, null);
            }
        }
    }

    int reachReference(List<LocalDate> days, int before) {
        if (before < 3) {
            return history.patient().intake().reach();
        }
        return twiceMedian(List.of(
                        reachDay(days.get(before - 3)), reachDay(days.get(before - 2)), reachDay(days.get(before - 1))))
                / 2;
    }

    List<CheckInVersion> reachReferenceLogs(List<LocalDate> days, int before) {
        List<CheckInVersion> logs = new ArrayList<>();
        if (before >= 3) {
            for (int i = before - 3; i < before; i++) {
                logs.addAll(reachLogs(days.get(i)));
            }
        }
        return logs;
    }

    /** 14, 18, 22. */
    void spreading() {
        List<LocalDate> days = reachDates();
        for (int i = 0; i + 1 < days.size(); i++) {
            int reference = reachReference(days, i);
            int first = reachDay(days.get(i));
            int second = reachDay(days.get(i + 1));
            if (first >= 2 && second >= 2 && first >= reference + 1 && second >= reference + 1) {
                List<CheckInVersion> logs = new ArrayList<>(reachReferenceLogs(days, i));
                logs.addAll(reachLogs(days.get(i)));
                logs.addAll(reachLogs(days.get(i + 1)));
                int line = Math.max(2, reference + 1);
                int later = 0;
                boolean allBelow = true;
                for (int k = i + 2; k < days.size(); k++) {
                    later++;
                    allBelow &= reachDay(days.get(k)) < line;
                }
                hitIfArriving("PER-01", later >= 3 && allBelow ? Tier.ROUTINE : Tier.SOON, Family.SPREAD, logs, null);
            }
        }
    }

    record RisenPair(List<CheckInVersion> logs, boolean historic) {}

    /** 14, 15, 18. */
    List<RisenPair> risenPairs() {
        List<RisenPair> pairs = new ArrayList<>();
        List<LocalDate> days = painDates();
        int base = base();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate first = days.get(i);
            LocalDate second = days.get(i + 1);
            if (ChronoUnit.DAYS.between(first, second) <= 4
                    && painDay(first) >= base + 2
                    && painDay(second) >= base + 2
                    && painDay(first) >= 4
                    && painDay(second) >= 4) {
                List<CheckInVersion> logs = new ArrayList<>(painLogs(first));
                logs.addAll(painLogs(second));
                pairs.add(new RisenPair(logs, isBeaten(days, i + 1, Math.max(base + 2, 4))));
            }
        }
        return pairs;
    }

    /** 14: at least 3 later logged days, all of them below the line. */
    boolean isBeaten(List<LocalDate> days, int judged, int line) {
        int later = 0;
        boolean allBelow = true;
        for (int k = judged + 1; k < days.size(); k++) {
            later++;
            allBelow &= painDay(days.get(k)) < line;
        }
        return later >= 3 && allBelow;
    }

    void painRising() {
        for (RisenPair pair : risenPairs()) {
            hitIfArriving("PAI-03", pair.historic() ? Tier.ROUTINE : Tier.SOON, Family.PAIN, pair.logs(), null);
        }
    }

    record Jump(LocalDate day, List<CheckInVersion> logs, boolean historic) {}

    List<Jump> jumps() {
        List<Jump> jumps = new ArrayList<>();
        List<LocalDate> days = painDates();
        for (int i = 1; i < days.size(); i++) {
            int before = painDay(days.get(i - 1));
            int pain = painDay(days.get(i));
            if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) <= 7 && pain >= before + 3 && pain >= 6) {
                List<CheckInVersion> logs = new ArrayList<>(painLogs(days.get(i - 1)));
                logs.addAll(painLogs(days.get(i)));
                jumps.add(new Jump(days.get(i), logs, isBeaten(days, i, Math.max(before + 3, 6))));
            }
        }
        return jumps;
    }

    void suddenJump() {
        for (Jump jump : jumps()) {
            hitIfArriving("PAI-04", jump.historic() ? Tier.ROUTINE : Tier.SOON, Family.PAIN, jump.logs(), null);
        }
    }

    List<CheckInVersion> inSevenDays(LocalDate end) {
        return activeWith(
                log -> !log.performedOn().isAfter(end) && !log.performedOn().isBefore(end.minusDays(6)));
    }

    void daysOfSeven(String rule, Tier tier, Family family, int days, Predicate<CheckInVersion> counted) {
        for (LocalDate end : dates(activeWith(counted))) {
            List<CheckInVersion> logs = new ArrayList<>();
            for (CheckInVersion log : inSevenDays(end)) {
                if (counted.test(log)) {
                    logs.add(log);
                }
            }
            int found = dates(logs).size();
            if (found >= days) {
                hitIfArriving(rule, tier, family, logs, found);
            }
        }
    }
}
