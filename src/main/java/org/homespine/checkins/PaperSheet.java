package org.homespine.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.PaperDay;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * A paper diary to copy: its days, its columns, and what is known of each day already.
 *
 * @param zone in which its days are counted
 * @param today there
 * @param version the program version on the paper; 0 = none was ever published
 * @param versions all that could stand on a paper
 * @param exercises its columns: those of the version, and others that were copied for these days
 */
public record PaperSheet(
        ZoneId zone, LocalDate today, int version, List<Integer> versions, List<ExerciseId> exercises, List<Day> days) {

    public PaperSheet {
        versions = List.copyOf(versions);
        exercises = List.copyOf(exercises);
        days = List.copyOf(days);
    }

    /**
     * One day of it.
     *
     * @param copied what was copied before; null = nothing yet
     * @param rev the revision of that, 0 = nothing yet
     * @param copiedAt when that was
     * @param inTheApp how many check-ins the patient has made for that day
     * @param said those, for who cares for the patient; the front desk is told only that there are some
     */
    public record Day(
            LocalDate date,
            @Nullable PaperDay copied,
            int rev,
            @Nullable Instant copiedAt,
            int inTheApp,
            List<CheckIn> said) {

        public Day {
            said = List.copyOf(said);
        }
    }
}
