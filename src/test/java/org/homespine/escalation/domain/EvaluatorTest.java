package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.RestRelief;
import org.homespine.checkins.domain.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an occasion comes to beside the single rule: failures, the program's state, the patient's message. */
class EvaluatorTest {

    @Test
    void aFailingRuleIsAFindingAndLeavesTheOthersAlone() {
        AHistory history = AHistory.with(today().em(EmergencySign.BLADDER).pain(9));
        Evaluation evaluation = failing("CES-02")
                .evaluate(
                        history.build(), Occasion.CHECK_IN, Instant.parse("2026-03-10T20:00:00Z"), ShippedRules.RULES);

        assertThat(AHistory.found(evaluation)).containsExactly("CES-01:EMERGENCY", "ERR-01:EMERGENCY", "PAI-02:URGENT");
        Finding error = evaluation.findings().get(1);
        assertThat(error.family()).isEqualTo(Family.CES);
        assertThat(error.evidence()).hasToString("[a:1]");
        assertThat(evaluation.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("broken"));
    }

    @Test
    void aFailureAloneTellsThePatientNothingAndAddsNoPause() {
        Evaluation evaluation = failing("PAI-01", "PAI-02", "TXT-02")
                .evaluate(
                        AHistory.with(today()).build(),
                        Occasion.CHECK_IN,
                        Instant.parse("2026-03-10T20:00:00Z"),
                        ShippedRules.RULES);

        assertThat(evaluation.findings()).extracting(Finding::family).containsExactly(Family.PAIN, Family.MESSAGE);
        assertThat(AHistory.found(evaluation)).containsOnly("ERR-01:URGENT");
        assertThat(evaluation.programState()).isEqualTo(ProgramState.ACTIVE);
        assertThat(evaluation.patientMessage()).isEmpty();
        assertThat(evaluation.pause()).isEmpty();
    }

    @Test
    void emergencyAndUrgentPauseTheProgramButCrisisWordsDoNot() {
        assertThat(AHistory.with(today().em(EmergencySign.CHEST).pain(9))
                        .evaluated()
                        .pause())
                .contains(Pause.Cause.EMERGENCY);
        assertThat(AHistory.with(today().pain(9)).evaluated().pause()).contains(Pause.Cause.URGENT);
        Evaluation words = AHistory.with(today().note("better off dead")).evaluated();
        assertThat(AHistory.found(words)).containsExactly("TXT-02:URGENT");
        assertThat(words.pause()).isEmpty();
        assertThat(words.programState()).isEqualTo(ProgramState.ACTIVE);
    }

    @Test
    void anOldSymptomThatIsOnlySoonDoesNotPause() {
        Evaluation old = AHistory.with(ACheckIn.on("2026-02-01").pain(9)).evaluated();
        assertThat(AHistory.found(old)).containsExactly("PAI-02:SOON");
        assertThat(old.programState()).isEqualTo(ProgramState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, DRAFT", "ENDED, ENDED", "ACTIVE, PAUSED"})
    void aDraftAndAnEndedProgramStayWhatTheyAre(Program.State before, ProgramState after) {
        Evaluation evaluation =
                AHistory.with(today().em(EmergencySign.SADDLE)).state(before).evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("CES-03:EMERGENCY");
        assertThat(evaluation.programState()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:59:59Z, ACTIVE",
        "2026-03-10T09:00:00Z, PAUSED",
        "2026-03-10T11:59:59Z, PAUSED",
        "2026-03-10T12:00:00Z, ACTIVE"
    })
    void aPauseCoversItsStartAndNotItsEnd(String now, ProgramState state) {
        AHistory history = AHistory.with(today())
                .pause(new Pause(
                        Instant.parse("2026-03-10T09:00:00Z"),
                        Instant.parse("2026-03-10T12:00:00Z"),
                        Pause.Cause.CLINICIAN));
        assertThat(history.evaluatedAt(now).programState()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30T22:59:59Z, PAUSED", "2026-03-30T23:00:00Z, ACTIVE"})
    void aHolidayEndsAtTheStartOfItsTwentySecondLocalDay(String now, ProgramState state) {
        AHistory history = AHistory.with(today())
                .pause(new Pause(Instant.parse("2026-03-10T15:00:00Z"), null, Pause.Cause.HOLIDAY));
        assertThat(history.evaluatedAt(now).programState()).isEqualTo(state);
    }

    @Test
    void thePatientSeesTheMessageOfTheHighestTier() {
        assertThat(message(AHistory.with(today().pain(9)
                        .rest(RestRelief.NO)
                        .gen(GeneralSign.NIGHT)
                        .em(EmergencySign.BLADDER))))
                .isEqualTo("CES-01");
        assertThat(message(AHistory.with(today().pain(9).gen(GeneralSign.FEVER))))
                .isEqualTo("INF-01");
        assertThat(message(AHistory.with(today()))).isEqualTo("none");
    }

    @Test
    void crisisWordsGoBeforeAllElseThatIsUrgentAndAfterEmergencies() {
        ACheckIn words = today().pain(9).gen(GeneralSign.FEVER).note("I want to die");
        assertThat(message(AHistory.with(words))).isEqualTo("TXT-02");
        assertThat(message(AHistory.with(words.em(EmergencySign.STROKE)))).isEqualTo("EMG-02");
    }

    @Test
    void anOldSymptomHasNoMessageUnlessItIsOfTheCesFamily() {
        assertThat(message(AHistory.with(ACheckIn.on("2026-02-01").pain(9)))).isEqualTo("none");
        assertThat(message(AHistory.with(ACheckIn.on("2026-02-01").em(EmergencySign.BOWEL))))
                .isEqualTo("CES-02");
    }

    @Test
    void whileAnEmergencyIsOpenLowerTiersAreSilent() {
        Judge soon = (rule, file) -> rule.id().value().equals("PAI-02")
                ? List.of(new Hit(file.today(), Tier.SOON, false, file.logbook().arriving(), List.of()))
                : List.of();
        AHistory history = AHistory.with(today());
        assertThat(messageBy(soon, history)).isEqualTo("PAI-02");
        assertThat(messageBy(soon, history.openFlag("NEU-01", Tier.URGENT))).isEqualTo("PAI-02");
        assertThat(messageBy(soon, history.openFlag("CES-01", Tier.EMERGENCY))).isEqualTo("none");
        assertThat(message(AHistory.with(today().pain(9)).openFlag("CES-01", Tier.EMERGENCY)))
                .isEqualTo("PAI-02");
    }

    @Test
    void findingsStandByTierThenRule() {
        assertThat(AHistory.with(today().pain(9).numb(Sign.NEW).em(EmergencySign.SEXUAL, EmergencySign.BLADDER))
                        .found())
                .containsExactly("CES-01:EMERGENCY", "CES-05:EMERGENCY", "NEU-03:URGENT", "PAI-02:URGENT");
    }

    private static String message(AHistory history) {
        return history.evaluated()
                .patientMessage()
                .map(finding -> finding.rule().value())
                .orElse("none");
    }

    private static String messageBy(Judge judge, AHistory history) {
        return new Evaluator(judge)
                .evaluate(history.build(), Occasion.CHECK_IN, Instant.parse("2026-03-10T20:00:00Z"), ShippedRules.RULES)
                .patientMessage()
                .map(finding -> finding.rule().value())
                .orElse("none");
    }

    private static Evaluator failing(String... rules) {
        Set<String> broken = Set.of(rules);
        return new Evaluator((rule, file) -> {
            if (broken.contains(rule.id().value())) {
                throw new IllegalStateException("broken");
            }
            return Judge.SHIPPED.hits(rule, file);
        });
    }

    private static ACheckIn today() {
        return ACheckIn.on("2026-03-10");
    }
}
