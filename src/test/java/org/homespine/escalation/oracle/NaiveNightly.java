package org.homespine.escalation.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Program;
import org.homespine.escalation.domain.Tier;
import org.homespine.library.domain.Clearance;

/** The rules of the nightly tick. */
final class NaiveNightly extends NaiveHits {

    NaiveNightly(History history, Instant now) {
        super(history, now);
    }

    @Override
    void judge() {
        if (history.program().state() != Program.State.ACTIVE) {
            return;
        }
        for (Clearance clearance : history.clearances()) {
            if (ChronoUnit.DAYS.between(today, clearance.expires()) <= 14) {
                hit("CLR-03", Tier.ROUTINE, Family.CLEARANCE, List.of(), null);
            }
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate start = history.program().startedOn();
        if (start == null || yesterday.isBefore(start) || isPaused(history, yesterday)) {
            return;
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(yesterday); day = day.plusDays(1)) {
            if (!isPaused(history, day)) {
                days.add(day);
            }
        }
        int silence = silence(days);
        boolean neverLogged = logsUntil(yesterday).isEmpty();
        boolean notStarted = neverLogged && !history.opened() && days.size() >= 4;
        if (notStarted) {
            hit("ADH-05", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (silence >= 10) {
            hit("ADH-04", Tier.SOON, Family.ADHERENCE, List.of(), null);
        } else if (silence >= 5 && !notStarted) {
            hit("ADH-03", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (silence >= 3) {
            return;
        }
        boolean low = share(days, 0, (done, due) -> due >= 5 && 2 * done < due);
        boolean lowBefore = share(days, 7, (done, due) -> due >= 5 && 2 * done < due);
        if (low) {
            hit("ADH-01", Tier.ROUTINE, Family.ADHERENCE, List.of(), null);
        }
        if (low && lowBefore) {
            hit("ADH-02", Tier.SOON, Family.ADHERENCE, List.of(), null);
        }
        if (isFirstJudgeable(days, 14, 27) && !isImproved(yesterday)) {
            hit("IMP-01", Tier.ROUTINE, Family.PROGRESS, List.of(), null);
        }
        if (isFirstJudgeable(days, 28, Integer.MAX_VALUE) && !isImproved(yesterday)) {
            hit("IMP-02", Tier.SOON, Family.PROGRESS, List.of(), null);
        }
        boolean well = share(days, 0, (done, due) -> due >= 5 && 10 * done >= 8 * due)
                && share(days, 7, (done, due) -> due >= 5 && 10 * done >= 8 * due);
        // base - med7 >= base / 2, all doubled
        if (isJudgeable(days) && base() > 0 && well && 2 * (2 * base() - twiceMed7(yesterday)) >= 2 * base()) {
            hit("IMP-05", Tier.ROUTINE, Family.PROGRESS, List.of(), null);
        }
    }

    private List<CheckInVersion> logsUntil(LocalDate last) {
        LocalDate start = history.program().startedOn();
        return activeWith(
                log -> !log.performedOn().isBefore(start) && !log.performedOn().isAfter(last));
    }

    /** 32. */
    private int silence(List<LocalDate> activeDays) {
        List<CheckInVersion> logs = logsUntil(activeDays.getLast());
        int silence = 0;
        for (LocalDate day : activeDays) {
            if (logs.isEmpty() || day.isAfter(dates(logs).last())) {
                silence++;
            }
        }
        return silence;
    }

    /** 34: the 7 active days that end so many active days ago; false where there are fewer. */
    private boolean share(List<LocalDate> activeDays, int ago, BiPredicate<Integer, Integer> test) {
        int end = activeDays.size() - ago;
        if (end < 7) {
            return false;
        }
        int done = 0;
        int due = 0;
        for (LocalDate day : activeDays.subList(end - 7, end)) {
            int units = 0;
            for (CheckInVersion log : logsOn(day)) {
                units += log.answers().unitsDone() == null ? 0 : log.answers().unitsDone();
            }
            int prescribed = history.program().unitsDue().on(day);
            done += Math.min(units, prescribed);
            due += prescribed;
        }
        return test.test(done, due);
    }

    /** 35. */
    private boolean isJudgeable(List<LocalDate> activeDays) {
        int answered = 0;
        for (int i = Math.max(0, activeDays.size() - 14); i < activeDays.size(); i++) {
            if (painDay(activeDays.get(i)) != null) {
                answered++;
            }
        }
        return silence(activeDays) < 3 && answered >= 6;
    }

    private boolean isFirstJudgeable(List<LocalDate> activeDays, int from, int to) {
        int tick = activeDays.size();
        if (tick < from || tick > to || !isJudgeable(activeDays)) {
            return false;
        }
        for (int earlier = from; earlier < tick; earlier++) {
            if (isJudgeable(activeDays.subList(0, earlier))) {
                return false;
            }
        }
        return true;
    }

    /** 36. */
    private int twiceMed7(LocalDate last) {
        List<Integer> pains = new ArrayList<>();
        Map<LocalDate, Integer> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (CheckInVersion log : logsUntil(last)) {
            Integer pain = painDay(log.performedOn());
            if (pain != null) {
                byDay.put(log.performedOn(), pain);
            }
        }
        for (Integer pain : byDay.values()) {
            if (pains.size() < 7) {
                pains.add(pain);
            }
        }
        return twiceMedian(pains);
    }

    /** 36, 37. */
    private boolean isImproved(LocalDate last) {
        Integer grc = null;
        List<Integer> psfs = null;
        for (CheckInVersion log : logsUntil(last)) {
            if (log.answers().grc() != null) {
                grc = log.answers().grc();
            }
            if (log.answers().psfs() != null) {
                psfs = log.answers().psfs();
            }
        }
        if (grc != null && grc >= 2) {
            return true;
        }
        int base = base();
        if (base <= 2) {
            return psfs != null
                    && history.psfsBefore() != null
                    && sum(psfs).compareTo(scores(history.psfsBefore()).add(BigDecimal.valueOf(6))) >= 0;
        }
        int twiceFall = 2 * base - twiceMed7(last);
        return twiceFall >= 4 || 10 * twiceFall >= 3 * 2 * base;
    }
}
