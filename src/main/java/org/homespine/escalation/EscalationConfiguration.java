package org.homespine.escalation;

import org.homespine.escalation.domain.Evaluator;
import org.homespine.library.ExerciseLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What evaluates the rules. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    Evaluator evaluator(ExerciseLibrary library) {
        return new Evaluator(library.screening());
    }
}
