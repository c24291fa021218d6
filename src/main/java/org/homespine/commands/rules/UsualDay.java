package org.homespine.commands.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Answers;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.Side;
import org.homespine.checkins.domain.Sign;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.escalation.domain.HomeTime;
import org.jspecify.annotations.Nullable;

/** A day that a worked case does not list: the good day of its defaults, with the sums of the case. */
record UsualDay(
        LocalDate day,
        int pain,
        int unitsDone,
        int unitsDue,
        @Nullable Integer grc,
        @Nullable List<Integer> psfs) {

    static final int PAIN = 4;
    static final int UNITS_A_DAY = 5;

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    static UsualDay good(LocalDate day) {
        return new UsualDay(day, PAIN, UNITS_A_DAY, UNITS_A_DAY, null, null);
    }

    UsualDay saying(@Nullable Integer grc, @Nullable List<Integer> psfs) {
        return new UsualDay(day, pain, unitsDone, unitsDue, grc, psfs);
    }

    CheckInVersion version(HomeTime home) {
        Instant entered = evening(day, home);
        return new CheckInVersion("usual-" + day, 1, day, entered, entered, false, answers(), null, false);
    }

    static Instant evening(LocalDate day, HomeTime home) {
        return home.moment(day.atTime(EVENING));
    }

    private Answers answers() {
        return new Answers(
                Set.of(),
                pain,
                1,
                Side.LEFT,
                Sign.NONE,
                Sign.NONE,
                Sign.NONE,
                null,
                Set.of(),
                null,
                done(),
                unitsDone,
                ratio(),
                List.of(),
                List.of(),
                null,
                3,
                Settled.YES,
                null,
                grc,
                psfs,
                null,
                "",
                false);
    }

    private Done done() {
        if (unitsDone == 0 && unitsDue > 0) {
            return Done.NONE;
        }
        return unitsDone < unitsDue ? Done.SOME : unitsDone > unitsDue ? Done.MORE : Done.ALL;
    }

    private BigDecimal ratio() {
        return unitsDue == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(unitsDone).divide(BigDecimal.valueOf(unitsDue), MathContext.DECIMAL32);
    }
}
