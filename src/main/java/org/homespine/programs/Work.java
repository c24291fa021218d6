package org.homespine.programs;

import java.util.ArrayList;
import java.util.List;
import org.homespine.shared.Refused;
import org.homespine.shared.Refused.Reason;

/**
 * What is done of an exercise at one time: counted, held, breathed, kept up, or as it was taught. Each is measured in
 * one way, so that a hold cannot also be a duration. Throws {@link Refused} with every figure out of its range.
 */
public sealed interface Work {

    /** Not said yet: a dose in a draft that a patient could not follow. */
    record NotSaid() implements Work {}

    /**
     * In the words of the teaching, where a source gives no number.
     *
     * @param words 1 to 200 characters
     */
    record AsTaught(String words) implements Work {

        static final int LONGEST = 200;

        public AsTaught {
            List<Reason> reasons = new ArrayList<>();
            PlainText.check(reasons, "asTaught", words, LONGEST);
            if (words.isBlank()) {
                reasons.add(new Reason("asTaught", "dose-words", List.of()));
            }
            Figures.refuse(reasons);
        }
    }

    /**
     * So many times, one after the other.
     *
     * @param times 1 to 100
     */
    record Repetitions(int times, Rounds rounds) implements Work {

        public Repetitions {
            Figures.refuse(Figures.outside("repetitions", times, 1, 100));
        }
    }

    /**
     * Held for so long, once or so many times.
     *
     * @param seconds 1 to 600
     * @param times 1 to 100
     */
    record Hold(int seconds, Amount times, Rounds rounds) implements Work {

        public Hold {
            List<Reason> reasons = Figures.outside("holdSeconds", seconds, 1, 600);
            reasons.addAll(Figures.outside("repetitions", times, 1, 100));
            Figures.refuse(reasons);
        }
    }

    /**
     * Held for so many slow breaths, once or so many times.
     *
     * @param breaths 1 to 50
     * @param times 1 to 100
     */
    record Breaths(int breaths, Amount times, Rounds rounds) implements Work {

        public Breaths {
            List<Reason> reasons = Figures.outside("breaths", breaths, 1, 50);
            reasons.addAll(Figures.outside("repetitions", times, 1, 100));
            Figures.refuse(reasons);
        }
    }

    /**
     * Kept up for so long.
     *
     * @param seconds 5 to 7200
     */
    record Duration(int seconds, Rounds rounds) implements Work {

        public Duration {
            Figures.refuse(Figures.outside("durationSeconds", seconds, 5, 7200));
        }
    }

    static Work repetitions(int times) {
        return new Repetitions(times, Rounds.once());
    }

    static Work hold(int seconds, int times) {
        return new Hold(seconds, Amount.of(times), Rounds.once());
    }

    static Work duration(int seconds) {
        return new Duration(seconds, Rounds.once());
    }

    /** Once, where it is not counted at all. */
    default Rounds rounds() {
        return switch (this) {
            case NotSaid ignored -> Rounds.once();
            case AsTaught ignored -> Rounds.once();
            case Repetitions counted -> counted.rounds();
            case Hold held -> held.rounds();
            case Breaths breathed -> breathed.rounds();
            case Duration kept -> kept.rounds();
        };
    }
}
