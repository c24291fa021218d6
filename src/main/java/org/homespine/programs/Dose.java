package org.homespine.programs;

import java.time.DayOfWeek;
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
 * How much of an exercise, on which side, how often, on which days. Throws {@link Refused} with every figure that is out
 * of its range.
 *
 * @param timesPerDay 1 to 12; not said counts as once
 * @param days at least one
 * @param weeklyCap times a week at most, 1 to 21
 * @param painLimit the most pain, 0 to 10, at which it is still done; 0 = only without pain
 * @param angleDegrees of an inversion table, 1 to 90
 */
public record Dose(
        Work work,
        Side side,
        Amount timesPerDay,
        Set<DayOfWeek> days,
        Amount weeklyCap,
        Amount painLimit,
        Amount angleDegrees) {

    private static final int MOST_A_DAY = 12;
    private static final int MOST_A_WEEK = 21;

    public Dose {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        List<Reason> reasons = Figures.outside("timesPerDay", timesPerDay, 1, MOST_A_DAY);
        reasons.addAll(Figures.outside("weeklyCap", weeklyCap, 1, MOST_A_WEEK));
        reasons.addAll(Figures.outside("painLimit", painLimit, 0, 10));
        reasons.addAll(Figures.outside("angleDegrees", angleDegrees, 1, 90));
        if (days.isEmpty()) {
            reasons.add(new Reason("days", "dose-days", List.of()));
        }
        Figures.refuse(reasons);
    }

    /** This every day, both sides at once, nothing else said. */
    public static Dose of(Work work) {
        return new Dose(
                work,
                Side.BOTH,
                Amount.notSaid(),
                EnumSet.allOf(DayOfWeek.class),
                Amount.notSaid(),
                Amount.notSaid(),
                Amount.notSaid());
    }

    /** Nothing prescribed yet: every day, with no figure. */
    public static Dose empty(Sides sides) {
        return of(new Work.NotSaid()).onSide(side(sides));
    }

    /**
     * The dose of a source as a start for a therapist: the smaller figure of each range, nothing that the source does
     * not state. Sessions a week become days spread over the week, and the cap is what the source's highest number allows.
     */
    public static Dose from(SourcedDose source, Sides sides) {
        Range weekly = source.sessionsPerWeek();
        Amount timesPerDay = least(source.timesPerDay(), MOST_A_DAY);
        Dose daily = new Dose(
                work(source),
                side(sides),
                timesPerDay,
                EnumSet.allOf(DayOfWeek.class),
                Amount.notSaid(),
                Amount.notSaid(),
                Amount.notSaid());
        return weekly == null
                ? daily
                : daily.on(spread(Math.min(weekly.min(), 7)))
                        .atMostAWeek(Math.min(weekly.max() * timesPerDay.orElse(1), MOST_A_WEEK));
    }

    private static Work work(SourcedDose source) {
        Amount times = least(source.repetitions(), 100);
        if (source.holdSeconds() != null) {
            return new Work.Hold(Math.min(source.holdSeconds().min(), 600), times, Rounds.once());
        }
        if (source.breaths() != null) {
            return new Work.Breaths(Math.min(source.breaths().min(), 50), times, Rounds.once());
        }
        if (source.durationSeconds() != null) {
            return Work.duration(Math.clamp(source.durationSeconds().min(), 5, 7200));
        }
        if (times instanceof Amount.Of counted) {
            return Work.repetitions(counted.value());
        }
        return source.hasFigures() || source.text().isBlank()
                ? new Work.NotSaid()
                : new Work.AsTaught(shortened(source.text()));
    }

    public Dose onSide(Side chosen) {
        return new Dose(work, chosen, timesPerDay, days, weeklyCap, painLimit, angleDegrees);
    }

    public Dose timesADay(int times) {
        return new Dose(work, side, Amount.of(times), days, weeklyCap, painLimit, angleDegrees);
    }

    public Dose on(Set<DayOfWeek> chosen) {
        return new Dose(work, side, timesPerDay, chosen, weeklyCap, painLimit, angleDegrees);
    }

    public Dose atMostAWeek(int times) {
        return new Dose(work, side, timesPerDay, days, Amount.of(times), painLimit, angleDegrees);
    }

    public Dose withPainUpTo(int limit) {
        return new Dose(work, side, timesPerDay, days, weeklyCap, Amount.of(limit), angleDegrees);
    }

    public Dose atAngle(int degrees) {
        return new Dose(work, side, timesPerDay, days, weeklyCap, painLimit, Amount.of(degrees));
    }

    public Dose doing(Work other) {
        return new Dose(other, side, timesPerDay, days, weeklyCap, painLimit, angleDegrees);
    }

    /** Whether a patient can tell from it what to do: how often, how long, how many breaths, or in words. */
    public boolean isComplete() {
        return !(work instanceof Work.NotSaid);
    }

    public Amount repetitions() {
        return switch (work) {
            case Work.NotSaid ignored -> Amount.notSaid();
            case Work.AsTaught ignored -> Amount.notSaid();
            case Work.Repetitions counted -> Amount.of(counted.times());
            case Work.Hold held -> held.times();
            case Work.Breaths breathed -> breathed.times();
            case Work.Duration ignored -> Amount.notSaid();
        };
    }

    public Amount holdSeconds() {
        return work instanceof Work.Hold held ? Amount.of(held.seconds()) : Amount.notSaid();
    }

    public Amount breaths() {
        return work instanceof Work.Breaths breathed ? Amount.of(breathed.breaths()) : Amount.notSaid();
    }

    public Amount durationSeconds() {
        return work instanceof Work.Duration kept ? Amount.of(kept.seconds()) : Amount.notSaid();
    }

    /** The number of sets where it is done in sets. */
    public Amount sets() {
        return work.rounds() instanceof Rounds.Sets several ? Amount.of(several.sets()) : Amount.notSaid();
    }

    public Amount restSeconds() {
        return work.rounds() instanceof Rounds.Sets several ? several.restSeconds() : Amount.notSaid();
    }

    /** The words of the teaching; empty where figures say it. */
    public String asTaught() {
        return work instanceof Work.AsTaught taught ? taught.words() : "";
    }

    /** Planned times on each of its days. */
    public int unitsPerDay() {
        return timesPerDay.orElse(1);
    }

    public int unitsPerWeek() {
        return unitsPerDay() * days.size();
    }

    /** The part that the screening asks for before an inversion: angle, time and frequency, as far as entered. */
    public InversionDose inversion() {
        Amount seconds = holdSeconds().isSaid() ? holdSeconds() : durationSeconds();
        return new InversionDose(angleDegrees.orNull(), seconds.orNull(), timesPerDay.isSaid() ? unitsPerWeek() : null);
    }

    /** So many days a week, from Monday on, as far apart as they go: 3 = Monday, Wednesday, Friday. */
    private static Set<DayOfWeek> spread(int count) {
        Set<DayOfWeek> spread = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < count; i++) {
            spread.add(DayOfWeek.of(1 + i * 7 / count));
        }
        return spread;
    }

    private static Amount least(@Nullable Range range, int most) {
        return range == null ? Amount.notSaid() : Amount.of(Math.min(range.min(), most));
    }

    private static Side side(Sides sides) {
        return sides == Sides.EACH_SIDE ? Side.EACH : Side.BOTH;
    }

    private static String shortened(String text) {
        return text.length() <= Work.AsTaught.LONGEST ? text : text.substring(0, Work.AsTaught.LONGEST);
    }
}
