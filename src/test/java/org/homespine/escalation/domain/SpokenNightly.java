package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.library.domain.Clearance;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** Ticks at which, taken together, every nightly rule has spoken. */
final class SpokenNightly {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private SpokenNightly() {}

    static List<Evaluation> byAll() {
        AHistory idle = new AHistory().eachDay(START, START.plusDays(13), log -> {
            log.unitsDone = 1;
            log.pain = log.performedOn.getDayOfMonth() % 2 == 0 ? 5 : 6;
        });
        AHistory unchanged = new AHistory().eachDay(START.plusDays(22), START.plusDays(27), log -> {
            log.pain = log.performedOn.getDayOfMonth() % 2 == 0 ? 5 : 4;
            log.grc = -1;
            log.psfs = List.of(3, 4, 5);
        });
        unchanged.psfsBefore = List.of(BigDecimal.valueOf(35, 1), BigDecimal.TWO, BigDecimal.ONE);
        AHistory better = new AHistory().eachDay(START, START.plusDays(13), log -> log.pain = 1);
        AHistory clearance = new AHistory();
        clearance.clearances.add(Clearance.of(new ConditionId("spinal_surgery"), START.plusDays(10)));
        AHistory exercise = new AHistory();
        exercise.clearances.add(Clearance.of(new ExerciseId("cobra-pose"), START.plusDays(10)));
        AHistory unopened = new AHistory();
        unopened.opened = false;
        return List.of(
                tick(idle, 13),
                tick(unchanged, 27),
                tick(better, 13),
                tick(clearance, 4),
                tick(clearance, 9),
                tick(exercise, 4),
                tick(unopened, 3));
    }

    private static Evaluation tick(AHistory history, int daysAfterStart) {
        Instant tick = new HomeTime(history.zone)
                .moment(START.plusDays(daysAfterStart + 1L).atTime(3, 0));
        return history.evaluatedOn(Occasion.NIGHTLY, tick);
    }
}
