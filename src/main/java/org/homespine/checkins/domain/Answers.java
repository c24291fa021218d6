package org.homespine.checkins.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * What was answered in one check-in. Null is a question not asked or not answered; an empty set of signs is the answer
 * "none of these".
 *
 * @param em signs that need help now
 * @param pain right now, 0 to 10
 * @param reach how far the pain reaches: 0 back or none, 1 buttock, 2 thigh, 3 below the knee, 4 foot
 * @param heelToe can walk on heels and toes; asked when weakness is new or worse
 * @param unitsDone units done, 0 or more; one unit is one exercise at one planned time
 * @param ratio done over prescribed, 0 or more
 * @param during worst pain while exercising, 0 to 10
 * @param grc overall change, -3 to +3 (weekly)
 * @param psfs the patient's own three activities, each 0 to 10 (weekly)
 * @param effort 0 to 10 (weekly)
 */
public record Answers(
        @Nullable Set<EmergencySign> em,
        @Nullable Integer pain,
        @Nullable Integer reach,
        @Nullable Side side,
        @Nullable Sign numb,
        @Nullable Sign tingle,
        @Nullable Sign weak,
        @Nullable HeelToe heelToe,
        @Nullable Set<GeneralSign> gen,
        @Nullable ConditionId newCondition,
        @Nullable Done done,
        @Nullable Integer unitsDone,
        @Nullable BigDecimal ratio,
        List<ExerciseId> exercisesDone,
        List<ExerciseStop> exerciseStops,
        @Nullable SkipReason reason,
        @Nullable Integer during,
        @Nullable Settled settled,
        @Nullable RestRelief restRelief,
        @Nullable Integer grc,
        @Nullable List<Integer> psfs,
        @Nullable Integer effort,
        @Nullable String note,
        boolean contact) {

    public static final int LONGEST_NOTE = 5000;

    /** The most exercises that one check-in names, done or stopped. */
    public static final int LONGEST_LIST = 200;

    public Answers {
        em = em == null ? null : Set.copyOf(em);
        gen = gen == null ? null : Set.copyOf(gen);
        exercisesDone = List.copyOf(exercisesDone);
        exerciseStops = List.copyOf(exerciseStops);
        psfs = psfs == null ? null : List.copyOf(psfs);
        ratio = ratio == null ? null : ratio.stripTrailingZeros();
        require(pain, 0, 10, "pain");
        require(reach, 0, 4, "reach");
        require(unitsDone, 0, 1000, "unitsDone");
        require(during, 0, 10, "during");
        require(grc, -3, 3, "grc");
        require(effort, 0, 10, "effort");
        if (ratio != null && (ratio.signum() < 0 || ratio.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new OutOfRange("ratio", 0, 100);
        }
        if (psfs != null) {
            if (psfs.size() != 3) {
                throw new OutOfRange("psfs", 3, 3);
            }
            psfs.forEach(score -> require(score, 0, 10, "psfs"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new OutOfRange("note", 0, LONGEST_NOTE);
        }
        if (exercisesDone.size() > LONGEST_LIST) {
            throw new OutOfRange("exercisesDone", 0, LONGEST_LIST);
        }
        if (exerciseStops.size() > LONGEST_LIST) {
            throw new OutOfRange("exerciseStops", 0, LONGEST_LIST);
        }
    }

    /** Nothing answered. */
    public static Answers none() {
        return new Answers(
                null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(),
                null, null, null, null, null, null, null, null, false);
    }

    private static void require(@Nullable Integer value, int least, int most, String field) {
        if (value != null && (value < least || value > most)) {
            throw new OutOfRange(field, least, most);
        }
    }
}
