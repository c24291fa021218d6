package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * CLR-02: news of a health condition, and what it blocks before clearance is held. Source: S1, S0.
 *
 * @param blockingAll the conditions that block every exercise and so pause the program; so does one that is not named
 */
public record NewCondition(Set<ConditionId> blockingAll) implements AnswerRule {

    private static final RuleId ID = new RuleId("CLR-02");

    public NewCondition {
        blockingAll = Set.copyOf(blockingAll);
    }

    /**
     * What the screening stopped because a condition was entered or its clearance ended; no check-in says so.
     *
     * @param conditions those that block and have no valid clearance
     * @param exercises those taken off
     * @param paused whether the program pauses
     */
    public static Finding screened(
            LocalDate on, Set<ConditionId> conditions, Set<ExerciseId> exercises, boolean paused) {
        Sentence because = Sentence.of(
                ID.value() + ".screened",
                Value.of(on),
                Value.several(conditions.stream()
                        .sorted()
                        .map(condition -> (Value) new Value.Quote(condition.value()))
                        .toList()),
                Value.exercises(exercises.stream().sorted().toList()),
                runsOn(paused));
        return new Finding(ID, Tier.SOON, Family.CLEARANCE, List.of(because), List.of(), false, false);
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Tier tier() {
        return Tier.SOON;
    }

    @Override
    public boolean isMetBy(CheckInVersion checkIn) {
        return checkIn.generalSigns().contains(GeneralSign.NEW_CONDITION);
    }

    @Override
    public Sentence because(CheckInVersion checkIn) {
        ConditionId condition = checkIn.answers().newCondition();
        return Sentence.of(
                ID.value(),
                Value.of(checkIn.performedOn()),
                condition == null ? new Value.Word("answer.newCondition.missing") : new Value.Quote(condition.value()),
                runsOn(pauses(condition)));
    }

    private static Value runsOn(boolean paused) {
        return new Value.Word(paused ? "program.pauses" : "program.runs-on");
    }

    @Override
    public Set<Hold> holds(CheckInVersion checkIn) {
        ConditionId condition = checkIn.answers().newCondition();
        Set<Hold> holds = new HashSet<>();
        if (condition != null) {
            holds.add(new Hold.OfCondition(condition));
        }
        if (pauses(condition)) {
            holds.add(new Hold.OfProgram());
        }
        return holds;
    }

    private boolean pauses(@Nullable ConditionId condition) {
        return condition == null || blockingAll.contains(condition);
    }
}
