package org.homespine.programs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.library.domain.Progression;
import org.homespine.library.domain.SourcedDose;

/**
 * One step from an item of a program to an easier or a harder exercise, resting on what a source says.
 *
 * @param exercise the one to take instead
 * @param harder whether it is the harder of the two
 */
public record NextStep(Exercise exercise, boolean harder, Progression because) {

    /** The steps that the library knows from an exercise to others that may be prescribed, the easier ones first. */
    public static List<NextStep> from(Exercise exercise, ExerciseLibrary library) {
        Stream<NextStep> easier = library.progressions().stream()
                .filter(progression -> progression.harder().equals(exercise.id()))
                .flatMap(progression ->
                        library
                                .exercise(progression.easier())
                                .map(other -> new NextStep(other, false, progression))
                                .stream());
        Stream<NextStep> harder = library.progressions().stream()
                .filter(progression -> progression.easier().equals(exercise.id()))
                .flatMap(progression ->
                        library
                                .exercise(progression.harder())
                                .map(other -> new NextStep(other, true, progression))
                                .stream());
        return Stream.concat(easier, harder)
                .filter(step -> step.exercise().mayBePrescribed())
                .toList();
    }

    /** The item after the step: the same place, the other exercise, with the dose of its own first source. */
    public ProgramItem taken(ProgramItem item) {
        return item.swapped(exercise.id(), startingDose(exercise));
    }

    /** The dose with which an exercise starts: that of the first source with figures, else of the first at all. */
    public static Dose startingDose(Exercise exercise) {
        Optional<SourcedDose> first = exercise.doses().stream()
                .filter(SourcedDose::hasFigures)
                .findFirst()
                .or(() -> exercise.doses().stream().findFirst());
        return first.map(sourced -> Dose.from(sourced, exercise.sides())).orElseGet(() -> Dose.empty(exercise.sides()));
    }
}
