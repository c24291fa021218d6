package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homespine.checkins.domain.EmergencySign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a resolution a rule below URGENT keeps quiet for a while, unless it is worse. */
class QuietPeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"2026-03-04T00:00:00Z, true", "2026-03-03T23:59:59Z, false", "2026-03-10T20:00:01Z, false"})
    void aSoonRuleIsQuietUntilTheSeventhDateAfterTheResolution(String resolved, boolean quiet) {
        assertThat(isQuiet("PAI-03", rise(7).resolved("PAI-03", resolved, 7, 1, null)))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"13, true", "14, false"})
    void aRoutineRuleIsQuietForFourteenDays(int age, boolean quiet) {
        AHistory history = AHistory.with(ago(0).during(6));
        assertThat(isQuiet("PAI-07", history.resolved("PAI-07", noon(age), 4, 1, null)))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "7, true", "6, true"})
    void onePointMorePainThanAtTheResolutionBreaksIt(int resolvedAt, boolean stillLoud) {
        // Pain is 8 on the day of the hit.
        assertThat(isQuiet("PAI-03", rise(8).resolved("PAI-03", noon(1), resolvedAt, null, null)))
                .isEqualTo(!stillLoud);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", ", true"})
    void oneStepFurtherReachBreaksIt(@Nullable Integer resolvedAt, boolean quiet) {
        assertThat(isQuiet("PAI-03", rise(7).resolved("PAI-03", noon(1), 7, resolvedAt, null)))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", ", true"})
    void oneMoreInTheRulesOwnCountBreaksIt(@Nullable Integer resolvedAt, boolean quiet) {
        AHistory history = AHistory.with(ago(2).during(6), ago(1).during(6), ago(0).during(6));
        assertThat(isQuiet("PAI-05", history.resolved("PAI-05", noon(1), null, null, resolvedAt)))
                .isEqualTo(quiet);
    }

    @Test
    void onlyTheLatestResolutionCounts() {
        AHistory history =
                rise(7).resolved("PAI-03", noon(1), 6, null, null).resolved("PAI-03", noon(2), 8, null, null);
        assertThat(isQuiet("PAI-03", history)).isFalse();
        assertThat(isQuiet("PAI-03", history.resolved("PAI-03", noon(0), 7, null, null)))
                .isTrue();
    }

    @Test
    void theResolutionOfAnotherRuleDoesNotMatter() {
        assertThat(isQuiet("PAI-03", rise(7).resolved("PAI-04", noon(1), 7, null, null)))
                .isFalse();
    }

    @Test
    void emergencyAndUrgentAreNeverQuiet() {
        AHistory history = AHistory.with(ago(0).pain(9).em(EmergencySign.BLADDER), ago(30).pain(9))
                .resolved("CES-01", noon(0), 9, 1, null)
                .resolved("PAI-02", noon(0), 9, 1, null);
        assertThat(isQuiet("CES-01", history)).isFalse();
        assertThat(isQuiet("PAI-02", history)).isFalse();
        assertThat(isQuiet("PAI-02", AHistory.with(ago(30).pain(9)).resolved("PAI-02", noon(0), 9, 1, null)))
                .as("not even where age makes it SOON")
                .isFalse();
    }

    @Test
    void aQuietFindingIsStoredAndSaysNothingToThePatient() {
        Evaluation evaluation = rise(7).resolved("PAI-03", noon(1), 7, 1, null).evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("PAI-03:SOON");
        assertThat(AHistory.loud(evaluation)).isEmpty();
        assertThat(evaluation.patientMessage()).isEmpty();
    }

    @Test
    void aHitOutsideTheQuietPeriodSpeaksBeforeAGraverOneInsideIt() {
        AHistory history = AHistory.with(
                        ago(30).pain(5), ago(29).pain(9), ago(28).pain(4), ago(1).pain(3), ago(0).pain(6))
                .resolved("PAI-04", noon(1), 8, null, null);
        Finding finding = history.evaluated().findings().stream()
                .filter(one -> one.rule().value().equals("PAI-04"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.tier()).isEqualTo(Tier.ROUTINE);
        assertThat(finding.suppressed()).isFalse();
        assertThat(finding.evidence()).hasToString("[d29:1, d30:1]");
    }

    private static AHistory rise(int pain) {
        return AHistory.with(ago(1).pain(pain), ago(0).pain(pain));
    }

    private static String noon(int daysAgo) {
        return TODAY.minusDays(daysAgo) + "T12:00:00Z";
    }

    private static ACheckIn ago(int days) {
        return ACheckIn.on(TODAY.minusDays(days)).version("d" + days, 1);
    }

    private static boolean isQuiet(String rule, AHistory history) {
        return history.evaluated().findings().stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .findFirst()
                .orElseThrow()
                .suppressed();
    }
}
