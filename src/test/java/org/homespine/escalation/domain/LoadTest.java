package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homespine.checkins.domain.Done;
import org.homespine.checkins.domain.Settled;
import org.homespine.checkins.domain.SkipReason;
import org.homespine.checkins.domain.StopReason;
import org.homespine.shared.ExerciseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Too much, too often, too painful, left out, and done while paused. */
class LoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"1.49, 1, false", "1.5, 1, true", "1.50, 6, true", "1.5, 7, false", "2, 6, true"})
    void moreThanPlannedIsOneAndAHalfTimesOnTwoOfSevenDays(String ratio, int span, boolean met) {
        assertThat(finds("OVR-01:ROUTINE", ago(span).ratio(ratio), ago(0).ratio(ratio)))
                .isEqualTo(met);
    }

    @Test
    void twiceOnOneDayIsOneDay() {
        assertThat(finds(
                        "OVR-01:ROUTINE",
                        ago(0).ratio("2"),
                        ago(0).version("again", 1).ratio("2")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.4, 6, false", "1.5, 5, false", "1.5, 6, true", "1.5, , false"})
    void tooMuchInAPainfulSessionIsAReaction(String ratio, @Nullable Integer during, boolean met) {
        assertThat(finds("OVR-02:SOON", ago(0).ratio(ratio).during(during))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void tooMuchOnADayWithAJumpIsAReaction(int pain, boolean met) {
        assertThat(finds("OVR-02:SOON", ago(1).pain(4), ago(0).pain(pain).ratio("1.5")))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"NO, YES, true", "NA, NO, true", ", NO, true", "YES, NO, false"})
    void tooMuchBeforeTheNextAnswerThatItDidNotSettleIsAReaction(@Nullable Settled first, Settled second, boolean met) {
        assertThat(finds("OVR-02:SOON", ago(20).ratio("1.5").stored(), ago(10).settled(first), ago(0).settled(second)))
                .isEqualTo(met);
    }

    @Test
    void anAnswerInTheSameCheckInIsAboutTheSessionBefore() {
        assertThat(finds("OVR-02:SOON", ago(0).ratio("1.5").settled(Settled.NO)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bridge-leg-extension, 3, 6, false",
        "bridge-leg-extension, 4, 6, true",
        "bridge-leg-extension, 4, 7, false",
        "thoracic-extension-foam-roller, 4, 6, false",
        "thoracic-extension-foam-roller, 5, 6, true",
        "childs-pose, 7, 6, false"
    })
    void anAdvancedExerciseHasItsWeeklyCap(String exercise, int days, int span, boolean met) {
        AHistory history = AHistory.with(ago(span).exercises(exercise));
        for (int i = 0; i < days - 1; i++) {
            history.checkIns.add(ago(i).exercises(exercise).build());
        }
        assertThat(history.found().contains("OVR-04:ROUTINE")).isEqualTo(met);
    }

    @Test
    void bothHangsCountTogether() {
        assertThat(finds(
                        "OVR-04:ROUTINE",
                        ago(6).exercises("bar-hang-free-legs"),
                        ago(4).exercises("bar-hang-hands-and-feet"),
                        ago(2).exercises("bar-hang-free-legs")))
                .isFalse();
        assertThat(finds(
                        "OVR-04:ROUTINE",
                        ago(6).exercises("bar-hang-free-legs"),
                        ago(4).exercises("bar-hang-hands-and-feet"),
                        ago(2).exercises("bar-hang-free-legs"),
                        ago(0).exercises("bar-hang-hands-and-feet")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, false"})
    void aHangNeedsADayOfRestAfterIt(int gap, boolean met) {
        assertThat(finds(
                        "OVR-04:ROUTINE",
                        ago(gap).exercises("bar-hang-free-legs"),
                        ago(0).version("b", 1).exercises("bar-hang-hands-and-feet")))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"2, 6, false", "3, 6, true", "3, 7, false"})
    void skippingForPainCountsFromThreeOfSevenDays(int days, int span, boolean met) {
        assertThat(skipped(SkipReason.TOO_PAINFUL, days, span).contains("ADH-06:SOON"))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 6, true", "2, 7, false"})
    void notKnowingHowCountsFromTwoOfSevenDays(int days, int span, boolean met) {
        assertThat(skipped(SkipReason.UNSURE_HOW, days, span).contains("ADH-07:ROUTINE"))
                .isEqualTo(met);
    }

    private static List<String> skipped(SkipReason reason, int days, int span) {
        AHistory history = AHistory.with(ago(span).reason(reason));
        for (int i = 0; i < days - 1; i++) {
            history.checkIns.add(ago(i).reason(reason).build());
        }
        return history.found();
    }

    @Test
    void anExerciseThatBringsLegSymptomsIsHeld() {
        Evaluation evaluation = AHistory.with(ago(0).stopped("cobra-pose", StopReason.LEG_SYMPTOMS))
                .evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("EXR-01:SOON");
        assertThat(evaluation.findings().getFirst().holds())
                .containsExactly(new Hold.OfExercise(new ExerciseId("cobra-pose")));
        assertThat(AHistory.with(ago(0).stopped("cobra-pose", StopReason.OTHER)).found())
                .isEmpty();
    }

    @Test
    void sharpPainIsRoutineOnceAndSoonInTwoOfThreeSessions() {
        ACheckIn sharp = ago(0).stopped("cobra-pose", StopReason.SHARP_PAIN);
        Evaluation once = AHistory.with(sharp).evaluated();
        assertThat(AHistory.found(once)).containsExactly("EXR-02:ROUTINE");
        assertThat(once.findings().getFirst().holds())
                .containsExactly(new Hold.OfExercise(new ExerciseId("cobra-pose")));
        assertThat(AHistory.with(sharp, ago(1), ago(2).stopped("cobra-pose", StopReason.SHARP_PAIN))
                        .found())
                .containsExactly("EXR-02:SOON");
        assertThat(AHistory.with(sharp, ago(1), ago(2), ago(3).stopped("cobra-pose", StopReason.SHARP_PAIN))
                        .found())
                .containsExactly("EXR-02:ROUTINE");
        assertThat(AHistory.with(sharp, ago(1).stopped("childs-pose", StopReason.SHARP_PAIN))
                        .found())
                .containsExactly("EXR-02:ROUTINE");
    }

    @Test
    void anotherExerciseStoppedOnceIsHeldBesideTheOneStoppedTwice() {
        Evaluation evaluation = AHistory.with(
                        ago(2).stopped("cobra-pose", StopReason.SHARP_PAIN),
                        ago(1).stopped("cobra-pose", StopReason.SHARP_PAIN),
                        ago(0).stopped("childs-pose", StopReason.SHARP_PAIN))
                .evaluated();
        assertThat(AHistory.found(evaluation)).containsExactly("EXR-02:SOON");
        assertThat(evaluation.findings().getFirst().holds())
                .containsExactlyInAnyOrder(
                        new Hold.OfExercise(new ExerciseId("cobra-pose")),
                        new Hold.OfExercise(new ExerciseId("childs-pose")));
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, OVR-03:URGENT",
        "URGENT, OVR-03:SOON",
        "CLEARANCE, OVR-03:SOON",
        "CLINICIAN, OVR-03:SOON",
        "HOLIDAY, none"
    })
    void exerciseDuringAPauseIsAsGraveAsItsCause(Pause.Cause cause, String found) {
        AHistory history = AHistory.with(ago(0)).pause(paused(cause, "2026-03-10T09:00:00Z", null));
        assertThat(String.join(";", history.found())).isEqualTo(found.equals("none") ? "" : found);
    }

    @Test
    void anEmergencyPauseCountsAlsoBesideOthers() {
        AHistory history = AHistory.with(ago(0))
                .pause(paused(Pause.Cause.CLINICIAN, "2026-03-10T09:00:00Z", null))
                .pause(paused(Pause.Cause.EMERGENCY, "2026-03-10T10:00:00Z", null));
        assertThat(history.found()).containsExactly("OVR-03:URGENT");
        assertThat(history.evaluated().pause()).contains(Pause.Cause.URGENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00:00Z, false",
        "2026-03-10T09:00:01Z, true",
        "2026-03-10T11:59:59Z, true",
        "2026-03-10T12:00:00Z, false"
    })
    void onlyAnEntryBetweenStartAndEndIsDuringThePause(String entered, boolean met) {
        AHistory history = AHistory.with(ago(3).entered(entered))
                .pause(paused(Pause.Cause.URGENT, "2026-03-10T09:00:00Z", "2026-03-10T12:00:00Z"));
        assertThat(history.found().contains("OVR-03:SOON")).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"ALL, true", "SOME, true", "MORE, true", "NONE, false", ", false"})
    void onlyExercisesDoneCountAgainstAPause(@Nullable Done done, boolean met) {
        AHistory history =
                AHistory.with(ago(0).done(done)).pause(paused(Pause.Cause.URGENT, "2026-03-10T09:00:00Z", null));
        assertThat(history.found().contains("OVR-03:SOON")).isEqualTo(met);
    }

    private static Pause paused(Pause.Cause cause, String from, @Nullable String to) {
        return new Pause(Instant.parse(from), to == null ? null : Instant.parse(to), cause);
    }

    private static ACheckIn ago(int days) {
        return ACheckIn.on(TODAY.minusDays(days)).version("d" + days, 1);
    }

    private static boolean finds(String finding, ACheckIn... checkIns) {
        return AHistory.with(checkIns).found().contains(finding);
    }
}
