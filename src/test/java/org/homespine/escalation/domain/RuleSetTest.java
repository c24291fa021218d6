package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final RuleSet SHIPPED = ShippedRules.RULES;

    @Test
    void noRuleStandsInItTwice() {
        List<Rule> twice = Stream.of(SHIPPED.rules(), SHIPPED.rules().subList(1, 2))
                .flatMap(List::stream)
                .toList();

        assertThatThrownBy(() -> new RuleSet(SHIPPED.version(), SHIPPED.effectiveFrom(), twice, SHIPPED.quietPeriods()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SHIPPED.rules().get(1).id().value());
    }

    @Test
    void onlyWarningWordsOpenAQuestionAndForThirtyMinutes() {
        assertThat(SHIPPED.answerWithin("I cannot feel my foot")).contains(Duration.ofMinutes(30));
        assertThat(SHIPPED.answerWithin("A fine day")).isEmpty();
        assertThat(SHIPPED.answerWithin("")).isEmpty();
    }

    /** The form asks whether rest eases it at the lowest pain that a rule reads, whatever the rules say today. */
    @Test
    void restIsAskedAboutFromTheLowestPainThatAnyRuleReadsItAt() {
        assertThat(SHIPPED.restReadFromPain()).contains(7);
        assertThat(with(new SeverePainNotEasedByRest(5, 7)).restReadFromPain()).contains(5);
        assertThat(with().restReadFromPain()).isEmpty();
    }

    private static RuleSet with(Rule... rules) {
        return new RuleSet(SHIPPED.version(), SHIPPED.effectiveFrom(), List.of(rules), SHIPPED.quietPeriods());
    }

    @Test
    void whatTheScreeningStoppedIsSaidWithConditionsExercisesAndPause() {
        Finding found = NewCondition.screened(
                AHistory.with().startedOn,
                Set.of(new ConditionId("spinal_stenosis"), new ConditionId("pregnancy")),
                Set.of(new ExerciseId("sphinx-pose"), new ExerciseId("cobra-pose")),
                true);

        assertThat(found.rule()).hasToString("CLR-02");
        assertThat(found.tier()).isEqualTo(Tier.SOON);
        assertThat(found.family()).isEqualTo(Family.CLEARANCE);
        assertThat(found.evidence()).isEmpty();
        assertThat(found.because())
                .containsExactly(Sentence.of(
                        "CLR-02.screened",
                        Value.of(AHistory.with().startedOn),
                        Value.several(List.of(new Value.Quote("pregnancy"), new Value.Quote("spinal_stenosis"))),
                        Value.several(List.of(new Value.Quote("cobra-pose"), new Value.Quote("sphinx-pose"))),
                        new Value.Word("program.pauses")));
    }
}
