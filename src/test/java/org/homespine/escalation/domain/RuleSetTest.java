package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void whetherRestEasesThePainIsAskedFromWhereARuleReadsIt() {
        assertThat(withRules(new SeverePainNotEasedByRest(6, 14)).restReliefFromPain())
                .hasValue(6);
        assertThat(withRules(new VeryHighPain(9, 14)).restReliefFromPain()).isEmpty();
    }

    private static RuleSet withRules(Rule rule) {
        return new RuleSet("1", LocalDate.of(2026, 1, 1), List.of(rule), new QuietPeriods(7, 14, 1, Set.of()));
    }
}
