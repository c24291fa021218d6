package org.homespine.escalation.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Choices that a seed decides. */
record Dice(RandomGenerator generator) {

    static Dice of(long seed) {
        return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[generator.nextInt(values.length)];
    }

    <T> T from(List<T> values) {
        return values.get(generator.nextInt(values.size()));
    }

    int between(int least, int most) {
        return generator.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return generator.nextInt(100) < percent;
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, Random.from(generator));
        return shuffled;
    }
}
