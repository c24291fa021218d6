package org.homespine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param turns what happens beside the ordinary days
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
        Course course,
        List<Turn> turns) {

    /** A patient who reads English, on ordinary days. */
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
                course,
                List.of());
    }

    Story inSpanish() {
        return told("es", turns);
    }

    Story with(Turn... happening) {
        return told(language, List.of(happening));
    }

    private Story told(String inLanguage, List<Turn> happening) {
        return new Story(
                firstName,
                lastName,
                born,
                inLanguage,
                conditions,
                known,
                intakePain,
                intakeReach,
                intakeSide,
                exercises,
                team,
                startDaysAgo,
                course,
                happening);
    }

    /** Those so many days before the load, in their order. */
    List<Turn> turnsOn(long daysAgo) {
        return turns.stream().filter(turn -> turn.daysAgo() == daysAgo).toList();
    }

    /** The exercises of the program's newest version so many days before the load. */
    List<ExerciseId> exercisesOn(int daysAgo) {
        return turnsUntil(daysAgo, Turn.Rewritten.class)
                .map(Turn.Rewritten::exercises)
                .reduce(exercises, (earlier, later) -> later);
    }

    /** Whether the clinic has paused the program then; what a flag pauses is no part of the story. */
    boolean isPausedOn(int daysAgo) {
        return turnsUntil(daysAgo, Turn.class)
                .filter(turn -> turn instanceof Turn.Paused || turn instanceof Turn.Resumed)
                .reduce((earlier, later) -> later)
                .filter(Turn.Paused.class::isInstance)
                .isPresent();
    }

    /** The pain of a flare so many days before the load. */
    Optional<Integer> flareOn(int daysAgo) {
        return turns.stream()
                .filter(Turn.Flare.class::isInstance)
                .map(Turn.Flare.class::cast)
                .filter(flare -> flare.isOn(daysAgo))
                .map(Turn.Flare::pain)
                .findFirst();
    }

    private <T extends Turn> Stream<T> turnsUntil(int daysAgo, Class<T> kind) {
        return turns.stream()
                .filter(turn -> turn.daysAgo() >= daysAgo)
                .filter(kind::isInstance)
                .map(kind::cast);
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
        return Set.of(ids).stream().map(ConditionId::new).collect(Collectors.toUnmodifiableSet());
    }

    static List<ExerciseId> exercises(String... ids) {
        return List.of(ids).stream().map(ExerciseId::new).toList();
    }
}
