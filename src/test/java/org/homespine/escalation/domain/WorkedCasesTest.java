package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of the clinical table, as far as the shipped rules go. */
class WorkedCasesTest {

    private static final Set<String> SHIPPED =
            ShippedRules.RULES.rules().stream().map(rule -> rule.id().value()).collect(Collectors.toSet());

    static Stream<WorkedCase> aboutCheckIns() {
        return CaseTable.read().stream().filter(worked -> worked.occasion() == Occasion.CHECK_IN);
    }

    @ParameterizedTest
    @MethodSource("aboutCheckIns")
    void eachCheckInCaseComesOutAsWrittenAsFarAsItsRulesAreShipped(WorkedCase worked) {
        Evaluation evaluation = evaluate(worked);

        assertThat(AHistory.loud(evaluation))
                .containsExactlyInAnyOrderElementsOf(worked.hits().stream()
                        .filter(WorkedCasesTest::isShipped)
                        .toList());
        if (worked.hits().stream().allMatch(hit -> isShipped(hit) || !isPressing(hit))) {
            assertThat(evaluation.programState().name().toLowerCase()).isEqualTo(worked.programState());
        }
    }

    @Test
    void noneOfTheCasesThatAreWhollyAboutShippedRulesIsLeftOut() {
        assertThat(CaseTable.read()).hasSize(72);
        assertThat(aboutCheckIns()).hasSize(59);
        List<WorkedCase> whole = aboutCheckIns()
                .filter(worked -> worked.hits().stream().allMatch(WorkedCasesTest::isShipped))
                .toList();
        assertThat(whole).hasSize(43);
        assertThat(whole.stream().filter(worked -> !worked.hits().isEmpty())).hasSize(30);
    }

    static Stream<WorkedCase> aboutTicksDeadlinesAndPublishing() {
        return CaseTable.read().stream().filter(worked -> worked.occasion() != Occasion.CHECK_IN);
    }

    @ParameterizedTest
    @MethodSource("aboutTicksDeadlinesAndPublishing")
    void eachOtherCaseComesOutAsWritten(WorkedCase worked) {
        Evaluation evaluation = evaluate(worked);

        assertThat(AHistory.found(evaluation)).containsExactlyInAnyOrderElementsOf(worked.hits());
        assertThat(evaluation.programState().name().toLowerCase()).isEqualTo(worked.programState());
    }

    @Test
    void theOtherCasesAreOfEveryOccasion() {
        assertThat(aboutTicksDeadlinesAndPublishing().map(WorkedCase::occasion))
                .hasSize(13)
                .contains(Occasion.NIGHTLY, Occasion.CLOCK, Occasion.PUBLISH);
    }

    private static Evaluation evaluate(WorkedCase worked) {
        return new Evaluator(ShippedLibrary.CONTENT.screening())
                .evaluate(worked.history(), worked.occasion(), worked.now(), ShippedRules.RULES);
    }

    private static boolean isShipped(String hit) {
        return SHIPPED.contains(hit.substring(0, 6));
    }

    private static boolean isPressing(String hit) {
        return Tier.valueOf(hit.substring(7)).isPressing();
    }
}
