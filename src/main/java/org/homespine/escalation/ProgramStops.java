package org.homespine.escalation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.Hold;
import org.homespine.escalation.domain.Pause;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Verdict;
import org.homespine.programs.InterruptionService;
import org.homespine.programs.PauseCause;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.springframework.stereotype.Component;

/** What findings stop: the whole program, or the exercises that they leave out. */
@Component
class ProgramStops {

    private final InterruptionService interruptions;
    private final ExerciseLibrary library;

    ProgramStops(InterruptionService interruptions, ExerciseLibrary library) {
        this.interruptions = interruptions;
        this.library = library;
    }

    /** A finding that is kept quiet leaves out its exercises all the same: it raises nothing, but it is not forgotten. */
    void follow(PatientId patient, Evaluation evaluation) {
        evaluation
                .pause()
                .ifPresent(cause ->
                        interruptions.pauseFor(patient, PauseCause.valueOf(cause.name()), ruleOf(evaluation, cause)));
        for (Finding finding : evaluation.findings()) {
            Set<ExerciseId> held =
                    finding.holds().stream().flatMap(this::exercises).collect(Collectors.toSet());
            if (!held.isEmpty()) {
                interruptions.holdFor(patient, held, finding.rule().value());
            }
        }
    }

    private static String ruleOf(Evaluation evaluation, Pause.Cause cause) {
        return evaluation.findings().stream()
                .filter(finding -> finding.pause().filter(cause::equals).isPresent())
                .map(finding -> finding.rule().value())
                .findFirst()
                .orElseThrow();
    }

    private Stream<ExerciseId> exercises(Hold hold) {
        return switch (hold) {
            case Hold.OfExercise(ExerciseId exercise) -> Stream.of(exercise);
            case Hold.OfHeadBelowHeart() ->
                library.exercises().stream().filter(Exercise::headBelowHeart).map(Exercise::id);
            case Hold.OfCondition(ConditionId condition) ->
                library.screening().rowsOf(condition).entrySet().stream()
                        .filter(row -> row.getValue().before() == Verdict.BLOCKED)
                        .map(row -> row.getKey());
            // The pause stands for it.
            case Hold.OfProgram() -> Stream.empty();
        };
    }
}
