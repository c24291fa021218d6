package org.homespine.patientportal;

import java.time.LocalDate;
import java.util.List;
import org.homespine.escalation.domain.AdherenceLately;
import org.homespine.escalation.domain.KnownDay;
import org.jspecify.annotations.Nullable;

/**
 * What the patient app shows of the way so far; the names are those of the JSON.
 *
 * @param days up to today, the oldest first
 * @param versions those of the program that have been in force, the newest first
 */
record Progress(List<Day> days, List<Version> versions) {

    /**
     * A day. What nobody has said is null or unknown, never nothing.
     *
     * @param pain the highest of the day
     * @param painAnswers how many check-ins of the day answer pain
     * @param during the highest pain while exercising
     * @param done {@code before} the program began, {@code paused}, {@code rest} where nothing was planned,
     *     {@code unknown}, {@code not}, {@code partly} or {@code all}
     */
    record Day(
            LocalDate date,
            int checkIns,
            @Nullable Integer pain,
            int painAnswers,
            @Nullable Integer during,
            String done,
            long unitsDone,
            long unitsDue) {

        static Day of(KnownDay day) {
            AdherenceLately.Day known = day.done();
            if (known == null) {
                return with(day, "before", 0, 0);
            }
            return switch (known) {
                case AdherenceLately.Day.Paused ignored -> with(day, "paused", 0, 0);
                case AdherenceLately.Day.NotLogged(var ignored, long due) ->
                    with(day, due == 0 ? "rest" : "unknown", 0, due);
                case AdherenceLately.Day.Logged(var ignored, long done, long due) ->
                    with(day, due == 0 ? "rest" : share(done, due), done, due);
            };
        }

        private static Day with(KnownDay day, String done, long unitsDone, long unitsDue) {
            return new Day(
                    day.date(), day.checkIns(), day.pain(), day.painAnswers(), day.during(), done, unitsDone, unitsDue);
        }

        private static String share(long done, long due) {
            if (done == 0) {
                return "not";
            }
            return done < due ? "partly" : "all";
        }
    }

    /**
     * A version of the program.
     *
     * @param from the first day on which it was what the patient is to do
     * @param note the therapist's, on the whole program; may be empty
     * @param changes against the version before it, each a sentence; none for the first
     */
    record Version(int number, LocalDate from, String note, List<String> changes) {}
}
