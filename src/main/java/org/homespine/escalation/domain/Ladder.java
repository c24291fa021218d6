package org.homespine.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a flag alerts that nobody has acknowledged, and when. EMERGENCY climbs by the clock, day and night: at once the
 * person on duty, after one step the deputy and the clinic lead together, then all three at every step. URGENT alerts the
 * person on duty at once and the clinic lead at its deadline, then both once a day. Lower tiers wait in the worklist.
 *
 * @param step between the rungs of EMERGENCY
 * @param again after which an URGENT flag past its deadline alerts once more
 * @param night what becomes of the steps of EMERGENCY while the clinic is closed
 */
public record Ladder(Duration step, Duration again, Deadlines deadlines, Night night) {

    /** Who is meant; who that is at a moment is found out when the step is taken. */
    public enum Rung {
        ON_DUTY,
        DEPUTY,
        LEAD
    }

    /** What a clinic does between closing and opening. */
    public enum Night {
        /** Somebody is on call: the ladder climbs on as by day. */
        ON_CALL,
        /** The first alert leaves at once, nothing more until the clinic opens; then all three are alerted. */
        HELD
    }

    /** One alert to come. */
    public record Step(Instant at, Set<Rung> whom) {}

    /**
     * What is to be done now.
     *
     * @param whom to alert now; empty when nothing is due
     * @param next when to look again; empty when never
     */
    public record Due(Set<Rung> whom, Optional<Instant> next) {}

    private static final Set<Rung> ALL = Set.copyOf(EnumSet.allOf(Rung.class));

    /** The step is the time that an EMERGENCY may stay unacknowledged; the rest is a day. */
    public static Ladder of(Deadlines deadlines, Night night) {
        return new Ladder(deadlines.emergency(), Duration.ofHours(24), deadlines, night);
    }

    /**
     * All steps of an unacknowledged flag that came due since the last one was taken, as one alert: after a standstill
     * nobody is told the same ten times.
     *
     * @param done when steps were last taken; null when none was
     */
    public Due due(Tier tier, Instant tierAt, @Nullable Instant done, ClinicCalendar clinic, Instant now) {
        Set<Rung> whom = EnumSet.noneOf(Rung.class);
        Optional<Step> next = after(done, tier, tierAt, clinic);
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            whom.addAll(next.get().whom());
            next = after(next.get().at(), tier, tierAt, clinic);
        }
        return new Due(Set.copyOf(whom), next.map(Step::at));
    }

    /** The first step after a moment; null is before all of them. Empty where the tier has no more. */
    Optional<Step> after(@Nullable Instant moment, Tier tier, Instant tierAt, ClinicCalendar clinic) {
        return switch (tier) {
            case EMERGENCY -> Optional.of(moment == null ? first(tierAt) : emergency(moment, tierAt, clinic));
            case URGENT -> Optional.of(moment == null ? first(tierAt) : urgent(moment, tierAt, clinic));
            case BLOCK, SOON, ROUTINE -> Optional.empty();
        };
    }

    private static Step first(Instant tierAt) {
        return new Step(tierAt, Set.of(Rung.ON_DUTY));
    }

    private Step emergency(Instant moment, Instant tierAt, ClinicCalendar clinic) {
        long steps = Duration.between(tierAt, moment).dividedBy(step) + 1;
        Instant at = tierAt.plus(step.multipliedBy(steps));
        if (night == Night.HELD && !clinic.isOpenAt(at)) {
            return new Step(clinic.nextOpening(at), ALL);
        }
        return new Step(at, steps == 1 ? Set.of(Rung.DEPUTY, Rung.LEAD) : ALL);
    }

    private Step urgent(Instant moment, Instant tierAt, ClinicCalendar clinic) {
        Instant deadline = deadlines.urgent(tierAt, clinic);
        if (moment.isBefore(deadline)) {
            return new Step(deadline, Set.of(Rung.LEAD));
        }
        long times = Duration.between(deadline, moment).dividedBy(again) + 1;
        return new Step(deadline.plus(again.multipliedBy(times)), Set.of(Rung.ON_DUTY, Rung.LEAD));
    }
}
