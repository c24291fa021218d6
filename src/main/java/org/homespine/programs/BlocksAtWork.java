package org.homespine.programs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.library.domain.PublishBlock;
import org.homespine.library.domain.PublishVerdict;
import org.homespine.library.domain.Reason;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;

/**
 * What the screening's blocks do to a program that runs.
 *
 * @param pausing the conditions that block every exercise
 * @param holding the exercises that would be blocked even if those were cleared, each with the conditions that do it
 */
record BlocksAtWork(Set<ConditionId> pausing, Map<ExerciseId, Set<ConditionId>> holding) {

    BlocksAtWork {
        pausing = Set.copyOf(pausing);
        holding = Map.copyOf(holding);
    }

    static BlocksAtWork of(Collection<PublishVerdict> verdicts) {
        Set<ConditionId> pausing = new HashSet<>();
        verdicts.forEach(verdict -> verdict.blocks().forEach(block -> pausing(block, pausing)));
        Map<ExerciseId, Set<ConditionId>> holding = new LinkedHashMap<>();
        verdicts.stream()
                .flatMap(verdict -> verdict.blocks().stream())
                .filter(PublishBlock.ExerciseBlocked.class::isInstance)
                .map(PublishBlock.ExerciseBlocked.class::cast)
                .forEach(blocked -> {
                    Set<ConditionId> others = blocked.reasons().stream()
                            .map(Reason::condition)
                            .filter(condition -> !pausing.contains(condition))
                            .collect(Collectors.toUnmodifiableSet());
                    if (!others.isEmpty()) {
                        holding.put(blocked.exercise(), others);
                    }
                });
        return new BlocksAtWork(pausing, holding);
    }

    private static void pausing(PublishBlock block, Set<ConditionId> pausing) {
        switch (block) {
            case PublishBlock.ConditionNotCleared missing -> pausing.add(missing.condition());
            case PublishBlock.ConditionUnknown unknown -> pausing.add(unknown.condition());
            case PublishBlock.ExerciseBlocked ignored -> {}
            case PublishBlock.InversionDoseMissing ignored -> {}
            case PublishBlock.NotTaught ignored -> {}
            case PublishBlock.NeverPrescribed ignored -> {}
            case PublishBlock.NotScreened ignored -> {}
        }
    }

    boolean pauses() {
        return !pausing.isEmpty();
    }

    /**
     * What is worth telling: what has just been stopped, and what was stopped before and has one more reason now.
     *
     * @param newlyHeld those of {@link #holding} that were not held before
     * @param noted the conditions that are new themselves
     */
    Optional<StoppedByScreening> news(
            PatientId patient, LocalDate on, boolean newlyPaused, Set<ExerciseId> newlyHeld, Set<ConditionId> noted) {
        Set<ConditionId> because = new HashSet<>(newlyPaused ? pausing : both(pausing, noted));
        boolean paused = !because.isEmpty();
        Set<ExerciseId> taken = new HashSet<>();
        holding.forEach((exercise, conditions) -> {
            Set<ConditionId> told = newlyHeld.contains(exercise) ? conditions : both(conditions, noted);
            if (!told.isEmpty()) {
                taken.add(exercise);
                because.addAll(told);
            }
        });
        return because.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoppedByScreening(patient, on, because, taken, paused));
    }

    private static Set<ConditionId> both(Set<ConditionId> one, Set<ConditionId> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }
}
