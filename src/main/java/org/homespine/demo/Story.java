package org.homespine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.Side;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/**
 * One made-up patient: who they are, what they do, and how it goes.
 *
 * @param language in which they read, {@code en} or {@code es}
 * @param team the number of the reviewing therapist, 0 or 1
 * @param startDaysAgo how many days before the load the program was published
 * @param course how pain and adherence develop
 */
record Story(
        String firstName,
        String lastName,
        LocalDate born,
        String language,
        Set<ConditionId> conditions,
        Set<String> known,
        int intakePain,
        int intakeReach,
        Side intakeSide,
        List<ExerciseId> exercises,
        int team,
        int startDaysAgo,
        Course course) {

    Story(
            String firstName,
            String lastName,
            LocalDate born,
            Set<ConditionId> conditions,
            Set<String> known,
            int intakePain,
            int intakeReach,
            Side intakeSide,
            List<ExerciseId> exercises,
            int team,
            int startDaysAgo,
            Course course) {
        this(
                firstName,
                lastName,
                born,
                "en",
                conditions,
                known,
                intakePain,
                intakeReach,
                intakeSide,
                exercises,
                team,
                startDaysAgo,
                course);
    }

    /** Three things that the patient finds hard, in the patient's own words. */
    List<String> activities() {
        return language.equals("es")
                ? List.of("Estar en la silla durante una película", "Cuidar el jardín", "Cargar las compras")
                : List.of("Sitting through a film", "Gardening", "Lifting shopping");
    }

    /**
     * How it goes over the days of a program.
     *
     * @param painAtStart 0 to 10
     * @param painNow 0 to 10
     * @param adherence the share of days with a check-in and of units done, 0 to 1
     * @param ending what the last check-in says beyond the ordinary
     */
    record Course(double painAtStart, double painNow, double adherence, Ending ending) {}

    /** What the newest check-in of a story says. */
    enum Ending {
        ORDINARY,
        /** None today so far: for trying out the app. */
        NOT_YET,
        /** A change of the bladder, today. */
        BLADDER,
        /** New tingling down the leg. */
        TINGLING,
        /** Woken by pain. */
        NIGHT,
        /** Very high pain that rest does not ease. */
        SEVERE,
        /** Asks to be called. */
        CONTACT,
        /** No check-in for a week. */
        SILENT
    }

    static Set<ConditionId> conditions(String... ids) {
        return Set.of(ids).stream().map(ConditionId::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    static List<ExerciseId> exercises(String... ids) {
        return List.of(ids).stream().map(ExerciseId::new).toList();
    }
}
