package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.library.ShippedLibrary;
import org.homespine.shared.ConditionId;
import org.homespine.shared.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of the clinical table. */
class WorkedCasesTest {

    static Stream<WorkedCase> aboutCheckIns() {
        return CaseTable.read().stream().filter(worked -> worked.occasion() == Occasion.CHECK_IN);
    }

    @ParameterizedTest
    @MethodSource("aboutCheckIns")
    void eachCheckInCaseComesOutAsWritten(WorkedCase worked) {
        Evaluation evaluation = evaluate(worked);

        assertThat(AHistory.loud(evaluation)).containsExactlyInAnyOrderElementsOf(worked.hits());
        assertThat(evaluation.programState().name().toLowerCase()).isEqualTo(worked.programState());
    }

    @Test
    void noneOfTheCasesIsLeftOut() {
        assertThat(CaseTable.read()).hasSize(72);
        assertThat(aboutCheckIns()).hasSize(59);
        assertThat(aboutCheckIns().filter(worked -> !worked.hits().isEmpty())).hasSize(46);
    }

    /** What the table says beside hits and state, where the rules decide it. */
    @ParameterizedTest
    @CsvSource({
        "C25, PAI-07",
        "C37, CES-01",
        "C42, CES-01",
        "C57, OVR-03",
        "C66, CES-01",
        "C67, TXT-03",
        "C69, NEU-02",
        "C72, none",
        "C85, DAT-02",
        "C94, TXT-02",
        "C105, CES-04"
    })
    void thePatientIsToldOneThing(String id, String rule) {
        assertThat(evaluate(worked(id))
                        .patientMessage()
                        .map(finding -> finding.rule().value())
                        .orElse("none"))
                .isEqualTo(rule);
    }

    @Test
    void aHitInItsQuietPeriodIsRecordedAsSuppressed() {
        assertThat(evaluate(worked("C72")).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(new RuleId("PAI-03"));
            assertThat(finding.suppressed()).isTrue();
        });
    }

    @Test
    void whatIsLeftOutOfTheProgramIsSaid() {
        assertThat(evaluate(worked("C82")).findings().getFirst().holds())
                .containsExactly(new Hold.OfExercise(new ExerciseId("knee-to-chest-single")));
        assertThat(evaluate(worked("C84")).findings().getFirst().holds())
                .containsExactly(new Hold.OfCondition(new ConditionId("glaucoma_retina")));
    }

    private static WorkedCase worked(String id) {
        return CaseTable.read().stream()
                .filter(worked -> worked.id().equals(id))
                .findFirst()
                .orElseThrow();
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
}
