package org.homespine.escalation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.escalation.domain.AdherenceLately.Week;
import org.jspecify.annotations.Nullable;

/**
 * What a list of patients says of one of them. It changes only when a check-in comes in or a day is over.
 *
 * @param lastDay the newest day with a check-in that counts; null where there is none
 * @param painHalves the median pain of the last {@value #LOGGED_DAYS} logged days, counted in halves; null before there
 *     are {@value #ENOUGH}
 * @param painHalvesBefore the same of as many logged days before those
 * @param done units of the last active week, at most what was due; null where it is not known
 * @param due units of that week, 1 or more; null where it is not known
 */
public record CaseSummary(
        @Nullable LocalDate lastDay,
        @Nullable Integer painHalves,
        @Nullable Integer painHalvesBefore,
        @Nullable Long done,
        @Nullable Long due) {

    /** As many as the rules on progress take for the usual pain. */
    private static final int LOGGED_DAYS = 7;
    /** One day or two are no usual pain. */
    private static final int ENOUGH = 3;

    public static CaseSummary of(History history, RuleSet rules, Instant now) {
        List<CheckInVersion> active = Logbook.of(history.checkIns()).active();
        List<LoggedDay> pain = LoggedDays.of(NumberField.PAIN, active).days();
        int split = Math.max(0, pain.size() - LOGGED_DAYS);
        Week week = AdherenceLately.of(history, now, rules)
                .map(AdherenceLately::week)
                .orElse(new Week.NothingDue());
        return new CaseSummary(
                active.isEmpty() ? null : active.getLast().performedOn(),
                halves(pain.subList(split, pain.size())),
                halves(pain.subList(Math.max(0, split - LOGGED_DAYS), split)),
                week instanceof Week.Known known ? Long.valueOf(known.done()) : null,
                week instanceof Week.Known known ? Long.valueOf(known.due()) : null);
    }

    private static @Nullable Integer halves(List<LoggedDay> days) {
        if (days.size() < ENOUGH) {
            return null;
        }
        List<Integer> pains = days.stream().map(LoggedDay::highest).sorted().toList();
        return pains.get((pains.size() - 1) / 2) + pains.get(pains.size() / 2);
    }
}
