package org.homespine.therapistportal.course;

import java.util.List;
import org.homespine.escalation.domain.AdherenceLately.Day;
import org.homespine.escalation.domain.KnownDay;
import org.jspecify.annotations.Nullable;

/** What is shown over time; each has its scale, and is unknown on a day on which nobody said it. */
enum Series {
    PAIN(0, 10),
    DURING(0, 10),
    REACH(0, 4),
    /** Of what was due, in percent. */
    DONE(0, 100),
    /** The mean of the patient's own three activities. */
    PSFS(0, 10),
    GRC(-3, 3);

    /** What is asked every day is joined from one day to the next. */
    private static final int A_DAY = 1;
    /** What is asked once a week may come some days late. */
    private static final int A_WEEK = 10;

    private final int least;
    private final int most;

    Series(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** So many days apart two answers still stand next to each other; further apart there is a gap. */
    int joinedWithin() {
        return switch (this) {
            case PAIN, DURING, REACH, DONE -> A_DAY;
            case PSFS, GRC -> A_WEEK;
        };
    }

    /** Null where it is not known; none done is 0, nothing due is not known. */
    @Nullable
    Double on(KnownDay day) {
        return switch (this) {
            case PAIN -> number(day.pain());
            case DURING -> number(day.during());
            case REACH -> number(day.reach());
            case DONE -> share(day.done());
            case PSFS -> mean(day.psfs());
            case GRC -> number(day.grc());
        };
    }

    private static @Nullable Double number(@Nullable Integer answer) {
        return answer == null ? null : Double.valueOf(answer);
    }

    private static @Nullable Double share(@Nullable Day done) {
        return switch (done) {
            case Day.Logged(var ignored, long units, long due) when due > 0 -> 100.0 * units / due;
            case Day.Logged ignored -> null;
            case Day.NotLogged ignored -> null;
            case Day.Paused ignored -> null;
            case null -> null;
        };
    }

    private static @Nullable Double mean(@Nullable List<Integer> scores) {
        return scores == null
                ? null
                : scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
