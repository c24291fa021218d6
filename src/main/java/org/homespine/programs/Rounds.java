package org.homespine.programs;

import java.util.List;
import org.homespine.shared.Refused;

/** How often the whole of an exercise is gone through at one time; a rest stands only between sets. */
public sealed interface Rounds {

    /** Once, without a word about sets. */
    record Once() implements Rounds {}

    /**
     * In sets.
     *
     * @param sets 2 to 20
     * @param restSeconds between two sets, 1 to 600
     */
    record Sets(int sets, Amount restSeconds) implements Rounds {

        public Sets {
            List<Refused.Reason> reasons = Figures.outside("sets", sets, 2, 20);
            reasons.addAll(Figures.outside("restSeconds", restSeconds, 1, 600));
            Figures.refuse(reasons);
        }
    }

    static Rounds once() {
        return new Once();
    }

    static Rounds sets(int sets) {
        return new Sets(sets, Amount.notSaid());
    }
}
