package org.homespine.library.search;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.shared.ExerciseId;

/** A library of any size, made of the shipped exercises under other names, the same for the same size. */
public final class ManyExercises {

    private static final List<String> KINDS =
            List.of("slow", "seated", "loaded", "band", "wall", "partner", "paused", "long", "short", "double");

    /** About as many words as the names of that many exercises have. */
    private static final int WORDS = 1000;

    private ManyExercises() {}

    public static List<Exercise> of(int size) {
        List<Exercise> shipped = ShippedLibrary.CONTENT.exercises();
        Random random = new Random(size);
        List<String> words = Stream.generate(() -> letters(random)).limit(WORDS).toList();
        return IntStream.range(0, size)
                .mapToObj(
                        i -> renamed(shipped.get(i % shipped.size()), i, any(KINDS, random) + " " + any(words, random)))
                .toList();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String letters(Random random) {
        return random.ints(6, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Exercise renamed(Exercise exercise, int number, String with) {
        return new Exercise(
                new ExerciseId(exercise.id() + "-" + number),
                exercise.name() + " " + with,
                exercise.aliases(),
                exercise.status(),
                exercise.level(),
                exercise.startPosition(),
                exercise.movements(),
                exercise.regions(),
                exercise.equipment(),
                exercise.sides(),
                exercise.headBelowHeart(),
                exercise.steps(),
                exercise.stepDifferences(),
                exercise.doses(),
                exercise.disagreement(),
                exercise.benefits(),
                exercise.staffCautions(),
                exercise.variations(),
                exercise.variationOf(),
                exercise.notes(),
                exercise.sources(),
                exercise.forPatients(),
                exercise.restrictions());
    }
}
