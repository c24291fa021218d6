package org.homespine.programs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is due on a day. One unit is one exercise at one planned time. */
public final class Schedule {

    private Schedule() {}

    /** The units that a content plans for a date, pauses and holds aside: none before its start. */
    public static int unitsDue(ProgramContent content, LocalDate date) {
        LocalDate start = content.startsOn();
        if (start == null || date.isBefore(start)) {
            return 0;
        }
        return content.items().stream().mapToInt(item -> item.unitsOn(date)).sum();
    }

    /**
     * What is due on a date by the version in force on it: nothing on a day of which any moment is paused, no exercise
     * that is held at any moment of it, nothing from the day on which the program ended, nothing on a day that the zone
     * left out when it crossed the date line.
     */
    static List<ProgramItem> itemsDue(ProgramHistory program, LocalDate date) {
        ZoneId zone = program.zone();
        if (isLeftOut(date, zone)
                || program.isPausedOn(date)
                || (program.endedOn() != null && !date.isBefore(program.endedOn()))) {
            return List.of();
        }
        return program.versionOn(date).stream()
                .flatMap(inForce -> inForce.content().items().stream())
                .filter(item -> item.unitsOn(date) > 0)
                .filter(item -> program.holds().stream()
                        .noneMatch(hold -> hold.exercise().equals(item.exercise()) && hold.covers(date, zone)))
                .toList();
    }

    /** The units of what is due on a date. */
    static int unitsDue(ProgramHistory program, LocalDate date) {
        return itemsDue(program, date).stream()
                .mapToInt(item -> item.unitsOn(date))
                .sum();
    }

    private static boolean isLeftOut(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toLocalDate().isAfter(date);
    }
}
