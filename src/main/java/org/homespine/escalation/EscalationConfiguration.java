package org.homespine.escalation;

import org.homespine.escalation.domain.Evaluator;
import org.homespine.escalation.domain.RuleSet;
import org.homespine.escalation.domain.ShippedRules;
import org.homespine.library.ExerciseLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force and what evaluates them. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    RuleSet rulesInForce() {
        return ShippedRules.RULES;
    }

    @Bean
    Evaluator evaluator(ExerciseLibrary library) {
        return new Evaluator(library.screening());
    }
}
