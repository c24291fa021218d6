package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.library.ShippedLibrary;
import org.homespine.library.domain.Condition;
import org.homespine.shared.ConditionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patients report beside pain: dizziness, the weekly scores, news of conditions, notes, requests. */
class ReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void dizzinessHoldsExercisesWithTheHeadBelowTheHeartHoweverOldItIs() {
        Evaluation evaluation = AHistory.with(ago(40).gen(GeneralSign.DIZZY)).evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("DIZ-01:SOON");
        assertThat(evaluation.findings().getFirst().historic()).isFalse();
        assertThat(evaluation.findings().getFirst().holds()).containsExactly(new Hold.OfHeadBelowHeart());
    }

    @ParameterizedTest
    @CsvSource({"-3, true", "-2, true", "-1, false", ", false"})
    void muchWorseBeginsAtMinusTwo(@Nullable Integer grc, boolean met) {
        assertThat(AHistory.with(ago(0).grc(grc)).found().contains("IMP-03:SOON"))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"13, false", "12, true", "11, true"})
    void doingLessIsAMeanTwoPointsLowerThanTheScoresBefore(int sum, boolean met) {
        AHistory history = AHistory.with(ago(10).psfs(6, 6, 6).stored(), ago(5), ago(0).psfs(4, 4, sum - 8));
        assertThat(history.found().contains("IMP-04:SOON")).isEqualTo(met);
    }

    @Test
    void theFirstScoresAreHeldAgainstThoseOfTheIntakeOrNone() {
        ACheckIn low = ago(0).psfs(4, 4, 4);
        assertThat(AHistory.with(low).found()).isEmpty();
        assertThat(AHistory.with(low).psfsBefore(6, 6, 6).found()).containsExactly("IMP-04:SOON");
        assertThat(AHistory.with(low).psfsBefore(6, 6, 5).found()).isEmpty();
        assertThat(AHistory.with(ago(3).psfs(5, 5, 5).stored(), low)
                        .psfsBefore(6, 6, 6)
                        .found())
                .as("only the nearest scores before count")
                .isEmpty();
    }

    @Test
    void aLateScoreIsHeldAgainstTheOneAfterItToo() {
        AHistory history =
                AHistory.with(ago(5).psfs(8, 8, 8), ago(0).psfs(6, 6, 6).stored());
        assertThat(history.evaluated().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).hasToString("[d0:1, d5:1]"));
    }

    static Stream<Condition> conditions() {
        return ShippedLibrary.CONTENT.screening().conditions().stream();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void newsOfAConditionPausesTheProgramWhereTheLibraryBlocksEveryExercise(Condition condition) {
        Evaluation evaluation =
                AHistory.with(ago(0).newCondition(condition.id().value())).evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("CLR-02:SOON");
        assertThat(evaluation.programState())
                .isEqualTo(condition.blocksAll() ? ProgramState.PAUSED : ProgramState.ACTIVE);
        assertThat(evaluation.pause().isPresent()).isEqualTo(condition.blocksAll());
        assertThat(evaluation.findings().getFirst().holds()).contains(new Hold.OfCondition(condition.id()));
    }

    @Test
    void sixConditionsBlockEveryExercise() {
        assertThat(conditions().filter(Condition::blocksAll).map(Condition::id))
                .containsExactlyInAnyOrder(
                        new ConditionId("injury_onset"),
                        new ConditionId("pregnancy"),
                        new ConditionId("spinal_surgery"),
                        new ConditionId("spine_osteoporosis"),
                        new ConditionId("leg_weakness"),
                        new ConditionId("inflammatory_or_infection"));
    }

    @Test
    void newsOfAConditionThatIsNotNamedPausesTheProgramForClearance() {
        Evaluation evaluation = AHistory.with(ago(0).newCondition(null)).evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("CLR-02:SOON");
        assertThat(evaluation.pause()).contains(Pause.Cause.CLEARANCE);
    }

    @Test
    void aGraverPauseComesBeforeThatForClearance() {
        ACheckIn both = ago(0).newCondition("pregnancy").em(EmergencySign.SADDLE);
        assertThat(AHistory.with(both).evaluated().pause()).contains(Pause.Cause.EMERGENCY);
    }

    @Test
    void whoAsksForContactIsContacted() {
        assertThat(AHistory.with(ago(0).wantsContact()).found()).containsExactly("CON-01:SOON");
    }

    @ParameterizedTest
    @CsvSource({
        "I crack my back a lot, true",
        "My NECK popped, true",
        "forcing it into my neck, true",
        "I crack nuts, false",
        "my back aches, false",
        "background popcorn, false"
    })
    void forcedCrackingIsAWordForItAndTheBackOrNeck(String note, boolean met) {
        assertThat(AHistory.with(ago(0).note(note)).found().contains("FRC-01:ROUTINE"))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"17:29:59, false", "17:30:00, true", "17:30:01, true"})
    void warningWordsAreUnansweredAfterThirtyMinutes(String now, boolean met) {
        AHistory history = AHistory.with(words());
        assertThat(AHistory.found(history.evaluatedAt("2026-03-10T" + now + "Z"))
                        .contains("TXT-01:URGENT"))
                .isEqualTo(met);
        assertThat(AHistory.found(atClock(history, now)).contains("TXT-01:URGENT"))
                .isEqualTo(met);
    }

    @Test
    void warningWordsUnansweredPauseTheProgram() {
        Evaluation evaluation = AHistory.with(words().stored()).evaluatedOn(Occasion.CLOCK, at("18:00:00"));
        assertThat(evaluation.pause()).contains(Pause.Cause.URGENT);
        assertThat(evaluation.findings().getFirst().evidence()).hasToString("[d0:1]");
    }

    @Test
    void aStoredNoteIsOnlyAskedAboutByTheClock() {
        AHistory history = AHistory.with(words().stored());
        assertThat(AHistory.found(history.evaluatedAt("2026-03-10T18:00:00Z"))).isEmpty();
        assertThat(AHistory.found(atClock(history, "18:00:00"))).containsExactly("TXT-01:URGENT");
    }

    @Test
    void anotherRulesFlagOrOneResolvedLaterDoesNotAnswerTheQuestion() {
        AHistory another = AHistory.with(words().stored()).resolved("PAI-02", "2026-03-10T17:00:00Z", null, null, null);
        AHistory later = AHistory.with(words().stored()).resolved("TXT-01", "2026-03-10T18:00:01Z", null, null, null);
        assertThat(AHistory.found(atClock(another, "18:00:00"))).contains("TXT-01:URGENT");
        assertThat(AHistory.found(atClock(later, "18:00:00"))).contains("TXT-01:URGENT");
    }

    @Test
    void unansweredWordsAreAskedAboutByNoOtherOccasion() {
        AHistory history = AHistory.with(words());
        assertThat(AHistory.found(history.evaluatedOn(Occasion.NIGHTLY, Instant.parse("2026-03-11T03:00:00Z"))))
                .doesNotContain("TXT-01:URGENT");
        assertThat(AHistory.found(history.evaluatedOn(Occasion.PUBLISH, Instant.parse("2026-03-10T18:00:00Z"))))
                .doesNotContain("TXT-01:URGENT");
    }

    @ParameterizedTest
    @CsvSource({"16:59:59, true", "17:00:00, false", "17:10:00, false"})
    void aResolutionSinceTheEntryEndsIt(String resolved, boolean met) {
        AHistory history =
                AHistory.with(words().stored()).resolved("TXT-01", "2026-03-10T" + resolved + "Z", null, null, null);
        assertThat(AHistory.found(atClock(history, "18:00:00")).contains("TXT-01:URGENT"))
                .isEqualTo(met);
    }

    @Test
    void anyAnswerToTheQuestionEndsTheWaiting() {
        ACheckIn none = words().followUp();
        assertThat(AHistory.found(AHistory.with(none).evaluatedAt("2026-03-10T18:00:00Z")))
                .containsExactly("TXT-03:ROUTINE");
        ACheckIn bladder = words().followUp(EmergencySign.BLADDER);
        assertThat(AHistory.found(AHistory.with(bladder).evaluatedAt("2026-03-10T18:00:00Z")))
                .containsExactly("CES-01:EMERGENCY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slept badly", ""})
    void aNoteWithoutWarningWordsIsNotAskedAbout(String note) {
        AHistory history = AHistory.with(words().note(note));
        assertThat(AHistory.found(atClock(history, "18:00:00"))).isEmpty();
        assertThat(AHistory.with(ago(0).note(note).followUp()).found()).isEmpty();
    }

    @Test
    void anUnansweredSafetyQuestionIsNotANo() {
        assertThat(AHistory.with(ago(0).emUnanswered()).found()).containsExactly("DAT-02:ROUTINE");
        assertThat(AHistory.with(ago(0).emUnanswered().followUp()).found()).isEmpty();
        assertThat(AHistory.with(ago(0).version("a", 1).emUnanswered(), ago(0).version("a", 2))
                        .found())
                .as("a later revision has answered it")
                .isEmpty();
    }

    @Test
    void aConflictIsKeptAndSaidToTheClinicAlone() {
        AHistory history = AHistory.with(
                ago(0).version("a", 1).pain(3), ago(0).version("a", 1).pain(5).stored());
        Evaluation evaluation = history.evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("DAT-01:ROUTINE");
        assertThat(evaluation.patientMessage()).isEmpty();
        assertThat(AHistory.with(
                                ago(0).version("a", 1).pain(3).stored(),
                                ago(0).version("a", 1).pain(5).stored(),
                                ago(0).version("b", 1))
                        .found())
                .isEmpty();
    }

    @Test
    void afterCancerNightsAndWeightLossWarnAlsoWhereNightPainIsKnown() {
        for (GeneralSign sign : GeneralSign.values()) {
            List<String> found = AHistory.with(ago(0).gen(sign))
                    .known(KnownSymptom.NIGHT)
                    .conditions("cancer_history")
                    .found();
            assertThat(found.contains("MAL-01:URGENT"))
                    .as(sign.name())
                    .isEqualTo(sign == GeneralSign.NIGHT || sign == GeneralSign.WEIGHT);
        }
        assertThat(AHistory.with(ago(0).gen(GeneralSign.WEIGHT)).found()).containsExactly("WTL-01:URGENT");
    }

    @Test
    void afterCancerRisingPainWarnsAlsoWhereItIsHistoryOrQuiet() {
        AHistory rise = AHistory.with(ago(1).pain(7), ago(0).pain(7))
                .conditions("cancer_history")
                .resolved("PAI-03", TODAY + "T12:00:00Z", 7, 1, null);
        assertThat(AHistory.loud(rise.evaluated())).containsExactly("MAL-01:URGENT");
        AHistory past = AHistory.with(ago(9).pain(7), ago(8).pain(7)).conditions("cancer_history");
        for (int day = 7; day >= 5; day--) {
            past.checkIns.add(ago(day).pain(4).stored().build());
        }
        assertThat(past.found()).containsExactly("MAL-01:URGENT", "PAI-03:ROUTINE");
    }

    @ParameterizedTest
    @CsvSource({"14, URGENT", "15, SOON"})
    void anOldWarningAfterCancerIsSoon(int age, String tier) {
        assertThat(AHistory.with(ago(age).gen(GeneralSign.WEIGHT))
                        .conditions("cancer_history")
                        .found())
                .containsExactly("MAL-01:" + tier, "WTL-01:" + tier);
    }

    private static ACheckIn words() {
        return ago(0).note("I wet myself").entered("2026-03-10T17:00:00Z").received("2026-03-10T17:00:00Z");
    }

    private static Evaluation atClock(AHistory history, String time) {
        return history.evaluatedOn(Occasion.CLOCK, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-10T" + time + "Z");
    }

    private static ACheckIn ago(int days) {
        return ACheckIn.on(TODAY.minusDays(days)).version("d" + days, 1);
    }
}
