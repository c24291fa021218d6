package org.homespine.commands.rules;

import java.time.Instant;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.library.ExerciseLibrary;

/** What the rules are asked: a history, why they are run, and when. */
record Question(String id, History history, Occasion occasion, Instant now) {

    private static final Evaluator EVALUATOR = new Evaluator(new ExerciseLibrary().screening());

    Evaluation answeredBy(RuleSet rules) {
        return EVALUATOR.evaluate(history, occasion, now, rules);
    }
}
