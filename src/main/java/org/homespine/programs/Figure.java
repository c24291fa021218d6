package org.homespine.programs;

import java.util.function.Function;

/** A figure that a dose may say, in the order in which a patient needs it. */
public enum Figure {
    ANGLE(Dose::angleDegrees),
    HOLD(Dose::holdSeconds),
    BREATHS(Dose::breaths),
    DURATION(Dose::durationSeconds),
    REPETITIONS(Dose::repetitions),
    /** One where nothing is said of sets. */
    SETS(dose -> Amount.of(dose.sets().orElse(1))),
    REST(Dose::restSeconds),
    PAIN_LIMIT(Dose::painLimit),
    TIMES_A_DAY(dose -> Amount.of(dose.unitsPerDay())),
    WEEKLY_CAP(Dose::weeklyCap);

    private final Function<Dose, Amount> reading;

    Figure(Function<Dose, Amount> reading) {
        this.reading = reading;
    }

    public Amount of(Dose dose) {
        return reading.apply(dose);
    }

    /** Whether it says how it is done at one time, not how often. */
    boolean isOfWork() {
        return switch (this) {
            case HOLD, BREATHS, DURATION, REPETITIONS, SETS, REST -> true;
            case ANGLE, PAIN_LIMIT, TIMES_A_DAY, WEEKLY_CAP -> false;
        };
    }

    /** Whether it is a time in seconds. */
    boolean isTime() {
        return this == HOLD || this == DURATION || this == REST;
    }
}
