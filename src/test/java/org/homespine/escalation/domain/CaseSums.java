package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homespine.checkins.domain.Done;
import tools.jackson.databind.JsonNode;

/** A worked case that gives ready sums, written out as check-ins that have these sums and keep silence below 3. */
final class CaseSums {

    private static final int WEEK = 7;
    private static final int UNITS_A_DAY = 5;

    /** The fewest days that have a median between two whole numbers and can be judged. */
    private static final int DAYS_OF_A_HALF = 6;

    private final JsonNode context;
    private final LocalDate today;

    CaseSums(JsonNode context, LocalDate today) {
        this.context = context;
        this.today = today;
    }

    List<CheckInVersion> checkIns(LocalDate start) {
        Map<LocalDate, ACheckIn> days = new TreeMap<>();
        loggedDays(start).forEach(day -> days.put(day, ACheckIn.on(day).version("usual-" + day, 1)));
        setUnits(days, context.path("week"), today.minusDays(WEEK));
        setUnits(days, context.path("week_before"), today.minusDays(2 * WEEK));
        setPain(List.copyOf(days.values()));
        if (context.has("grc")) {
            Objects.requireNonNull(days.get(today.minusDays(1))).grc =
                    context.get("grc").asInt();
        }
        return days.values().stream().map(day -> day.stored().build()).toList();
    }

    /** Every day; or so many of the last fourteen, the newer week first, and where there are only six no day before. */
    private Set<LocalDate> loggedDays(LocalDate start) {
        Set<LocalDate> days = new TreeSet<>();
        if (!context.has("logged14")) {
            return new TreeSet<>(start.datesUntil(today).toList());
        }
        int wanted = isHalf() ? DAYS_OF_A_HALF : context.get("logged14").asInt();
        int newer = Math.max(4, (wanted + 1) / 2);
        for (int i = 1; i <= newer; i++) {
            days.add(today.minusDays(i));
        }
        for (int i = 1; i <= wanted - newer; i++) {
            days.add(today.minusDays(WEEK + i));
        }
        LocalDate fortnight = today.minusDays(2 * WEEK);
        if (!isHalf() && start.isBefore(fortnight)) {
            start.datesUntil(fortnight).forEach(days::add);
        }
        return days;
    }

    private boolean isHalf() {
        return context.path("med7").asDouble(0) % 1 != 0;
    }

    private static void setUnits(Map<LocalDate, ACheckIn> days, JsonNode week, LocalDate first) {
        if (week.isMissingNode()) {
            return;
        }
        if (week.get("units_prescribed").asInt() != WEEK * UNITS_A_DAY) {
            throw new IllegalArgumentException("a worked case has another prescription");
        }
        int done = week.get("units_done").asInt();
        for (int i = 0; i < WEEK; i++) {
            ACheckIn day = Objects.requireNonNull(days.get(first.plusDays(i)));
            day.unitsDone = done / WEEK + (i < done % WEEK ? 1 : 0);
            day.done = day.unitsDone < UNITS_A_DAY ? Done.SOME : Done.ALL;
        }
    }

    /** The median of the last seven days: the same pain each day, or the two whole numbers around it. */
    private void setPain(List<ACheckIn> days) {
        if (!context.has("med7")) {
            return;
        }
        int below = (int) Math.floor(context.get("med7").asDouble());
        List<ACheckIn> last = new ArrayList<>(days.subList(Math.max(0, days.size() - WEEK), days.size()));
        for (int i = 0; i < last.size(); i++) {
            last.get(i).pain = below + (isHalf() && i % 2 == 0 ? 1 : 0);
        }
    }
}
