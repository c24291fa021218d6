package org.homespine.commands.rules;

import java.time.Instant;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.History;
import org.homespine.escalation.domain.Occasion;
import org.homespine.escalation.domain.RuleSet;

/** What the rules are asked: a history, why they are run, and when. */
record Question(String id, History history, Occasion occasion, Instant now) {

    Evaluation answeredBy(RuleSet rules) {
        return new Evaluator().evaluate(history, occasion, now, rules);
    }
}
