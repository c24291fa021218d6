package org.homespine.checkins.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.homespine.shared.ConditionId;
import org.jspecify.annotations.Nullable;

/** Answers to be; every question that is not named is not answered. */
public final class GivenAnswers {

    private @Nullable Set<EmergencySign> em;
    private @Nullable Integer pain;
    private @Nullable Integer reach;
    private @Nullable Side side;
    private @Nullable Sign numb;
    private @Nullable Sign tingle;
    private @Nullable Sign weak;
    private @Nullable Set<GeneralSign> gen;
    private @Nullable ConditionId newCondition;
    private @Nullable BigDecimal ratio;
    private List<ExerciseStop> exerciseStops = List.of();
    private @Nullable String note;

    private GivenAnswers() {}

    public static GivenAnswers none() {
        return new GivenAnswers();
    }

    /** Pain 4 in the left buttock, no sign ticked, nothing asked about nerves or exercises: no rule is met. */
    public static GivenAnswers ordinary() {
        return none().em(Set.of()).pain(4).reach(1, Side.LEFT).gen(Set.of());
    }

    /** Null is the question left open. */
    public GivenAnswers em(@Nullable Set<EmergencySign> signs) {
        em = signs;
        return this;
    }

    public GivenAnswers pain(int level) {
        pain = level;
        return this;
    }

    public GivenAnswers reach(int level, Side where) {
        reach = level;
        side = where;
        return this;
    }

    /** The three nerve signs, which the form asks about together. */
    public GivenAnswers nerves(Sign numbness, Sign tingling, Sign weakness) {
        numb = numbness;
        tingle = tingling;
        weak = weakness;
        return this;
    }

    public GivenAnswers gen(Set<GeneralSign> signs) {
        gen = signs;
        return this;
    }

    public GivenAnswers newCondition(ConditionId condition) {
        gen = Set.of(GeneralSign.NEW_CONDITION);
        newCondition = condition;
        return this;
    }

    public GivenAnswers ratio(String doneOverPrescribed) {
        ratio = new BigDecimal(doneOverPrescribed);
        return this;
    }

    public GivenAnswers stopped(ExerciseStop... stops) {
        exerciseStops = List.of(stops);
        return this;
    }

    public GivenAnswers note(String words) {
        note = words;
        return this;
    }

    public Answers build() {
        return new Answers(
                em,
                pain,
                reach,
                side,
                numb,
                tingle,
                weak,
                null,
                gen,
                newCondition,
                null,
                null,
                ratio,
                List.of(),
                exerciseStops,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                note,
                false);
    }
}
