package org.homespine.escalation.domain;

import java.util.HashSet;
import java.util.Set;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.shared.ConditionId;
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
                new Value.Word(pauses(condition) ? "program.pauses" : "program.runs-on"));
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
