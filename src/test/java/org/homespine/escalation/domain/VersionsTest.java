package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.checkins.domain.GeneralSign;
import org.homespine.checkins.domain.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Revisions, withdrawals, repeats, conflicts and follow-ups: which version of a check-in is read. */
class VersionsTest {

    @Test
    void aCorrectionThatAddsARedAnswerRaisesIt() {
        AHistory history =
                AHistory.with(checkIn("a", 1).stored(), checkIn("a", 2).em(EmergencySign.SADDLE));
        assertThat(history.found()).containsExactly("CES-03:EMERGENCY");
        assertThat(evidence(history)).isEqualTo("[a:2]");
    }

    @Test
    void aRedAnswerThatCameInIsReadThoughALaterRevisionTookItBack() {
        AHistory history = AHistory.with(
                checkIn("a", 1).em(EmergencySign.BLADDER), checkIn("a", 2).stored());
        assertThat(history.found()).containsExactly("CES-01:EMERGENCY");
        assertThat(evidence(history)).isEqualTo("[a:1]");
    }

    @Test
    void aRedAnswerThatCameInIsReadThoughTheCheckInWasWithdrawn() {
        AHistory history = AHistory.with(
                checkIn("a", 1).em(EmergencySign.BLADDER), checkIn("a", 2).withdrawn());
        assertThat(history.found()).containsExactly("CES-01:EMERGENCY");
    }

    @Test
    void aWithdrawalItselfSaysNothing() {
        assertThat(AHistory.with(checkIn("a", 1).em(EmergencySign.BLADDER).withdrawn())
                        .found())
                .isEmpty();
    }

    @Test
    void whatWasStoredBeforeIsNotFoundAgain() {
        assertThat(AHistory.with(checkIn("a", 1).em(EmergencySign.BLADDER).stored(), checkIn("b", 1))
                        .found())
                .isEmpty();
    }

    @Test
    void aRepeatOfAStoredCheckInIsNotArriving() {
        AHistory history = AHistory.with(
                checkIn("a", 1).em(EmergencySign.BLADDER).stored(),
                checkIn("a", 1).em(EmergencySign.BLADDER).entered("2026-03-10T19:00:00Z"));
        assertThat(history.found()).isEmpty();
    }

    @Test
    void aRepeatInOneDeliveryIsOneFinding() {
        AHistory history = AHistory.with(
                checkIn("a", 1).em(EmergencySign.BLADDER), checkIn("a", 1).em(EmergencySign.BLADDER));
        assertThat(history.found()).containsExactly("CES-01:EMERGENCY");
        assertThat(evidence(history)).isEqualTo("[a:1]");
    }

    @Test
    void ofEqualCopiesTheEarliestTimesCount() {
        CheckInVersion merged = Logbook.of(AHistory.with(
                                checkIn("a", 1).entered("2026-03-10T09:00:00Z").received("2026-03-10T12:00:00Z"),
                                checkIn("a", 1).entered("2026-03-10T10:00:00Z").received("2026-03-10T11:00:00Z"))
                        .checkIns)
                .versions()
                .getFirst();
        assertThat(merged.enteredAt()).hasToString("2026-03-10T09:00:00Z");
        assertThat(merged.receivedAt()).hasToString("2026-03-10T11:00:00Z");
    }

    @Test
    void bothContentsOfAConflictAreReadForRedAnswers() {
        AHistory history = AHistory.with(
                checkIn("a", 1).em(EmergencySign.BLADDER).entered("2026-03-10T09:00:00Z"),
                checkIn("a", 1).em(EmergencySign.BOWEL).entered("2026-03-10T10:00:00Z"));
        assertThat(history.found()).containsExactly("CES-01:EMERGENCY", "CES-02:EMERGENCY", "DAT-01:ROUTINE");
    }

    @Test
    void ofAConflictTheOneEnteredLaterThenReceivedLaterThenListedLaterCounts() {
        ACheckIn early = checkIn("a", 1).pain(1).entered("2026-03-10T09:00:00Z").received("2026-03-10T12:00:00Z");
        ACheckIn late = checkIn("a", 1).pain(2).entered("2026-03-10T10:00:00Z").received("2026-03-10T11:00:00Z");
        assertThat(painThatCounts(late, early)).isEqualTo(2);

        late.entered("2026-03-10T09:00:00Z");
        assertThat(painThatCounts(early, late)).isEqualTo(1);

        late.received("2026-03-10T12:00:00Z");
        assertThat(painThatCounts(early, late)).isEqualTo(2);
        assertThat(painThatCounts(late, early)).isEqualTo(1);
    }

    @Test
    void aHigherRevisionCountsEvenWhenItWasEnteredEarlier() {
        assertThat(painThatCounts(
                        checkIn("a", 2).pain(2).entered("2026-03-10T08:00:00Z"),
                        checkIn("a", 1).pain(1).entered("2026-03-10T09:00:00Z")))
                .isEqualTo(2);
    }

    @Test
    void logsStandInTheOrderOfDayThenEntryThenUuid() {
        Logbook logbook = Logbook.of(AHistory.with(
                        checkIn("c", 1),
                        checkIn("b", 1),
                        checkIn("d", 1).entered("2026-03-10T08:00:00Z"),
                        ACheckIn.on("2026-03-09").version("e", 1))
                .checkIns);
        assertThat(logbook.active()).extracting(CheckInVersion::uuid).containsExactly("e", "d", "b", "c");
    }

    @Test
    void anAnswerToTheFollowUpQuestionIsAnEmergencySign() {
        assertThat(AHistory.with(checkIn("a", 1).followUp(EmergencySign.BLADDER))
                        .found())
                .containsExactly("CES-01:EMERGENCY");
        assertThat(AHistory.with(checkIn("a", 1).emUnanswered().followUp(EmergencySign.CHEST))
                        .found())
                .containsExactly("EMG-01:EMERGENCY");
        assertThat(AHistory.with(checkIn("a", 1).followUp()).found()).isEmpty();
    }

    @Test
    void feverAndANerveSignMayStandInTwoCheckInsOfOneDate() {
        AHistory history = AHistory.with(
                checkIn("b", 1).gen(GeneralSign.FEVER),
                checkIn("a", 1).numb(Sign.NEW).stored());
        assertThat(history.found()).containsExactly("INF-02:EMERGENCY", "INF-01:URGENT");
        assertThat(evidence(history)).isEqualTo("[a:1, b:1]");
    }

    @Test
    void feverAndANerveSignOfTwoDatesAreNotJoined() {
        assertThat(AHistory.with(
                                checkIn("b", 1).gen(GeneralSign.FEVER),
                                ACheckIn.on("2026-03-09").version("a", 1).numb(Sign.NEW))
                        .found())
                .containsExactly("INF-01:URGENT", "NEU-03:URGENT");
    }

    @Test
    void feverAndANerveSignThatWereBothStoredBeforeAreNotFoundAgain() {
        assertThat(AHistory.with(
                                checkIn("a", 1)
                                        .gen(GeneralSign.FEVER)
                                        .numb(Sign.NEW)
                                        .stored(),
                                checkIn("b", 1))
                        .found())
                .isEmpty();
    }

    @Test
    void aReplacedAnswerThatWasStoredBeforeIsNotJoined() {
        assertThat(AHistory.with(
                                checkIn("a", 1).gen(GeneralSign.FEVER).stored(),
                                checkIn("a", 2).stored(),
                                checkIn("b", 1).numb(Sign.NEW))
                        .found())
                .containsExactly("NEU-03:URGENT");
    }

    @Test
    void severalHitsOfARuleAreOneFindingOfTheHighestTier() {
        Finding finding = AHistory.with(
                        checkIn("b", 1).pain(9),
                        ACheckIn.on("2026-02-01").version("c", 1).pain(10),
                        ACheckIn.on("2026-03-08").version("a", 1).pain(10))
                .evaluated()
                .findings()
                .getFirst();
        assertThat(finding.tier()).isEqualTo(Tier.URGENT);
        assertThat(finding.historic()).isFalse();
        assertThat(finding.evidence()).hasToString("[a:1, b:1]");
        assertThat(finding.because())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.values())
                        .contains(Value.several(List.of(Value.of(10), Value.of(9))), Value.of(14)));
    }

    private static @Nullable Integer painThatCounts(ACheckIn... checkIns) {
        return Logbook.of(AHistory.with(checkIns).checkIns)
                .active()
                .getFirst()
                .answers()
                .pain();
    }

    private static String evidence(AHistory history) {
        return history.evaluated().findings().getFirst().evidence().toString();
    }

    private static ACheckIn checkIn(String uuid, int rev) {
        return ACheckIn.on("2026-03-10").version(uuid, rev);
    }
}
