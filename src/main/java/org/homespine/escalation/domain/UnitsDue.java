package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many units were prescribed on each date; one unit is one exercise at one planned time.
 *
 * @param onDates where a date differs from the usual number, by the version and schedule in force that day
 */
public record UnitsDue(int usual, Map<LocalDate, Integer> onDates) {

    public UnitsDue {
        onDates = Map.copyOf(onDates);
        if (usual < 0 || onDates.values().stream().anyMatch(units -> units < 0)) {
            throw new IllegalArgumentException("units due are 0 or more");
        }
    }

    public static UnitsDue everyDay(int units) {
        return new UnitsDue(units, Map.of());
    }

    public int on(LocalDate date) {
        return onDates.getOrDefault(date, usual);
    }
}
