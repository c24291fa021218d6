package org.homespine.programs;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Level;
import org.homespine.library.domain.Movement;
import org.homespine.library.domain.StartPosition;
import org.homespine.patients.DirectionalPreference;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;

/** Something to think about in a program that is being written; a hint never stops it from being published. */
public sealed interface Hint {

    /** Warm up before decompression exercises (S0, S1). */
    record WarmUpMissing() implements Hint {}

    /** Breathe deeply (S0). */
    record BreathingMissing() implements Hint {}

    /** Patients keep to 2 to 4 exercises (Bachmann 2018); asked about from the sixth on. */
    record ManyExercises(int count) implements Hint {}

    /** An exercise that bends back, with a condition that bending back may make worse. */
    record BendsBack(ExerciseId exercise, ConditionId condition) implements Hint {}

    /** A disc herniation and only exercises that bend forward; S1: research favours bending back. */
    record OnlyBendsForward(ConditionId condition) implements Hint {}

    /** A hang on two days running; S0: rest between sessions. */
    record NoRestDay(ItemId item, ExerciseId exercise) implements Hint {}

    Set<ConditionId> WORSE_BENDING_BACK =
            Set.of(new ConditionId("spinal_stenosis"), new ConditionId("spondylolisthesis"));
    ConditionId DISC_HERNIATION = new ConditionId("disc_herniation");
    ExerciseId WALK = new ExerciseId("warmup-walk-march");
    ExerciseId DEEP_BREATHING = new ExerciseId("deep-breathing");
    int MANY = 5;

    /** The exercise that would answer the hint, where one does. */
    default Optional<ExerciseId> suggests() {
        return switch (this) {
            case WarmUpMissing ignored -> Optional.of(WALK);
            case BreathingMissing ignored -> Optional.of(DEEP_BREATHING);
            case ManyExercises ignored -> Optional.empty();
            case BendsBack ignored -> Optional.empty();
            case OnlyBendsForward ignored -> Optional.empty();
            case NoRestDay ignored -> Optional.empty();
        };
    }

    /**
     * Every hint for a content, the most pressing first; none for an empty one.
     *
     * @param preference the direction that was found to ease the signs: no hint speaks against it
     */
    static List<Hint> of(
            ProgramContent content,
            Set<ConditionId> conditions,
            DirectionalPreference preference,
            Function<ExerciseId, Optional<Exercise>> library) {
        if (content.items().isEmpty()) {
            return List.of();
        }
        List<Exercise> exercises = content.items().stream()
                .flatMap(item -> library.apply(item.exercise()).stream())
                .toList();
        List<Hint> hints = new ArrayList<>(direction(exercises, conditions, preference));
        for (ProgramItem item : content.items()) {
            boolean hangs = library.apply(item.exercise())
                    .flatMap(Exercise::statedStartPosition)
                    .filter(StartPosition.HANGING::equals)
                    .isPresent();
            if (hangs && hasDaysRunning(item.dose().days())) {
                hints.add(new NoRestDay(item.id(), item.exercise()));
            }
        }
        if (content.items().size() > MANY) {
            hints.add(new ManyExercises(content.items().size()));
        }
        if (exercises.stream().noneMatch(exercise -> exercise.level() == Level.WARM_UP)) {
            hints.add(new WarmUpMissing());
        }
        if (!content.exercises().contains(DEEP_BREATHING)) {
            hints.add(new BreathingMissing());
        }
        return hints;
    }

    private static List<Hint> direction(
            List<Exercise> exercises, Set<ConditionId> conditions, DirectionalPreference preference) {
        List<Hint> hints = new ArrayList<>();
        for (ConditionId condition : conditions.stream().sorted().toList()) {
            if (WORSE_BENDING_BACK.contains(condition) && preference != DirectionalPreference.EXTENSION) {
                exercises.stream()
                        .filter(exercise -> exercise.movements().contains(Movement.EXTENSION))
                        .map(Exercise::id)
                        .distinct()
                        .forEach(exercise -> hints.add(new BendsBack(exercise, condition)));
            }
        }
        boolean forward =
                exercises.stream().anyMatch(exercise -> exercise.movements().contains(Movement.FLEXION));
        boolean back =
                exercises.stream().anyMatch(exercise -> exercise.movements().contains(Movement.EXTENSION));
        boolean found = preference == DirectionalPreference.FLEXION;
        if (conditions.contains(DISC_HERNIATION) && forward && !back && !found) {
            hints.add(new OnlyBendsForward(DISC_HERNIATION));
        }
        return hints;
    }

    /** Sunday and Monday run on, too. */
    private static boolean hasDaysRunning(Set<DayOfWeek> days) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .anyMatch(day -> days.contains(day) && days.contains(day.plus(1)));
    }
}
