package org.homespine.commands.rules;

import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Screening;

/** The rules as delivered, and the ids that they know. */
public record RulesInForce(RuleSet rules, Evaluator evaluator, KnownIds ids) {

    public static RulesInForce shipped() {
        Screening screening = new ExerciseLibrary().screening();
        return new RulesInForce(
                ShippedRules.RULES, new Evaluator(screening), KnownIds.of(screening, ShippedRules.RULES));
    }

    Evaluation answer(Question question) {
        return evaluator.evaluate(question.history(), question.occasion(), question.now(), rules);
    }
}
