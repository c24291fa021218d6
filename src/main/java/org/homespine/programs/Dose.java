package org.homespine.programs;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homespine.library.domain.InversionDose;
import org.homespine.library.domain.Range;
import org.homespine.library.domain.Sides;
import org.homespine.library.domain.SourcedDose;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise, how often, on which days; null = not prescribed. Throws {@link Refused} with every figure
 * that is out of its range.
 *
 * @param sets 1 to 20
 * @param repetitions 1 to 100
 * @param holdSeconds 1 to 600
 * @param breaths 1 to 50
 * @param durationSeconds 5 to 7200
 * @param restSeconds between sets, 0 to 600
 * @param timesPerDay 1 to 12; null counts as once
 * @param weeklyCap times a week at most, 1 to 21
 * @param angleDegrees of an inversion table, 1 to 90
 * @param days at least one
 * @param asTaught what no figure says, in plain words, at most 200 characters; empty = nothing
 */
public record Dose(
        @Nullable Integer sets,
        @Nullable Integer repetitions,
        @Nullable Integer holdSeconds,
        @Nullable Integer breaths,
        @Nullable Integer durationSeconds,
        @Nullable Integer restSeconds,
        @Nullable Integer timesPerDay,
        @Nullable Integer weeklyCap,
        @Nullable Integer angleDegrees,
        Set<DayOfWeek> days,
        Side side,
        String asTaught) {

    private static final int LONGEST_TEXT = 200;

    public Dose {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        List<Reason> reasons = new ArrayList<>();
        range(reasons, "sets", sets, 1, 20);
        range(reasons, "repetitions", repetitions, 1, 100);
        range(reasons, "holdSeconds", holdSeconds, 1, 600);
        range(reasons, "breaths", breaths, 1, 50);
        range(reasons, "durationSeconds", durationSeconds, 5, 7200);
        range(reasons, "restSeconds", restSeconds, 0, 600);
        range(reasons, "timesPerDay", timesPerDay, 1, 12);
        range(reasons, "weeklyCap", weeklyCap, 1, 21);
        range(reasons, "angleDegrees", angleDegrees, 1, 90);
        if (days.isEmpty()) {
            reasons.add(new Reason("days", "dose-days", List.of()));
        }
        PlainText.check(reasons, "asTaught", asTaught, LONGEST_TEXT);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    /** Nothing prescribed yet: every day, with no figure. */
    public static Dose empty(Sides sides) {
        return new Dose(null, null, null, null, null, null, null, null, null, everyDay(), side(sides), "");
    }

    /**
     * The dose of a source as a start for a therapist: the smaller figure of each range, nothing that the source does
     * not state. Sessions a week become days spread over the week, and the cap is what the source's highest number allows.
     */
    public static Dose from(SourcedDose source, Sides sides) {
        Range weekly = source.sessionsPerWeek();
        Integer timesPerDay = least(source.timesPerDay(), 12);
        return new Dose(
                null,
                least(source.repetitions(), 100),
                least(source.holdSeconds(), 600),
                least(source.breaths(), 50),
                source.durationSeconds() == null
                        ? null
                        : Math.clamp(source.durationSeconds().min(), 5, 7200),
                null,
                timesPerDay,
                weekly == null ? null : Math.min(weekly.max() * (timesPerDay == null ? 1 : timesPerDay), 21),
                null,
                weekly == null ? everyDay() : spread(Math.min(weekly.min(), 7)),
                side(sides),
                source.hasFigures() ? "" : shortened(source.text()));
    }

    /** Whether a patient can tell from it what to do: how often, how long, how many breaths, or in words. */
    public boolean isComplete() {
        return repetitions != null
                || holdSeconds != null
                || breaths != null
                || durationSeconds != null
                || !asTaught.isBlank();
    }

    /** Planned times on each of its days. */
    public int unitsPerDay() {
        return timesPerDay == null ? 1 : timesPerDay;
    }

    public int unitsPerWeek() {
        return unitsPerDay() * days.size();
    }

    /** The part that the screening asks for before an inversion: angle, time and frequency, as far as entered. */
    public InversionDose inversion() {
        return new InversionDose(
                angleDegrees,
                holdSeconds == null ? durationSeconds : holdSeconds,
                timesPerDay == null ? null : unitsPerWeek());
    }

    private static void range(List<Reason> reasons, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            reasons.add(new Reason(field, "out-of-range", List.of(least, most)));
        }
    }

    private static Set<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    /** So many days a week, from Monday on, as far apart as they go: 3 = Monday, Wednesday, Friday. */
    private static Set<DayOfWeek> spread(int count) {
        Set<DayOfWeek> spread = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < count; i++) {
            spread.add(DayOfWeek.of(1 + i * 7 / count));
        }
        return spread;
    }

    private static @Nullable Integer least(@Nullable Range range, int most) {
        return range == null ? null : Math.min(range.min(), most);
    }

    private static Side side(Sides sides) {
        return sides == Sides.EACH_SIDE ? Side.EACH : Side.BOTH;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
