package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which flags close by themselves, and which wait for a clinician. */
class SelfClosingTest {

    /** The tick after five silent days, 3 to 7 March. */
    private static final Instant TICK = Instant.parse("2026-03-08T03:00:00Z");

    private static final Instant NOW = Instant.parse("2026-03-08T20:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Test
    void aCheckInOfTodayEndsTheSilence() {
        assertThat(reasons(silentWith(ACheckIn.on("2026-03-08")), "ADH-03"))
                .containsExactly(FlagClosing.Reason.LATE_LOG_RECEIVED);
    }

    @Test
    void withoutACheckInTheSilenceGoesOn() {
        assertThat(reasons(silentWith(), "ADH-03")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 0", "2026-03-02, 0", "2026-03-03, 1", "2026-03-04, 1"})
    void aLateCheckInClosesOnlyIfFewerThanFiveDaysStaySilent(LocalDate day, int closed) {
        AHistory history =
                silentWith(ACheckIn.on(day).entered("2026-03-08T19:00:00Z").received("2026-03-08T19:00:00Z"));
        assertThat(reasons(history, "ADH-03")).hasSize(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, ADH-05, 0",
        "2026-03-04, ADH-05, 1",
        "2026-03-03, ADH-05+ADH-03, 0",
        "2026-03-04, ADH-05+ADH-03, 1"
    })
    void allReasonsMustHaveEndedEachByItsOwnNumberOfDays(LocalDate day, String rules, int closed) {
        AHistory history =
                AHistory.with(ACheckIn.on(day).entered("2026-03-08T19:00:00Z").received("2026-03-08T19:00:00Z"));
        assertThat(reasons(history, rules.split("\\+"))).hasSize(closed);
    }

    @ParameterizedTest
    @CsvSource({"ADH-01", "ADH-02", "ADH-04", "ADH-06", "ADH-07"})
    void anyOtherReasonOfTheFamilyKeepsTheFlagOpen(String other) {
        AHistory history = silentWith(ACheckIn.on("2026-03-08"));
        assertThat(reasons(history, "ADH-03", other)).isEmpty();
        assertThat(reasons(history, other)).isEmpty();
    }

    @Test
    void aPauseEnteredAfterwardsIsNoSignOfLife() {
        AHistory history =
                silentWith().pause(new Pause(Instant.parse("2026-03-05T09:00:00Z"), null, Pause.Cause.CLINICIAN));
        assertThat(reasons(history, "ADH-03")).isEmpty();
    }

    @Test
    void nothingEndsSilenceBeforeAProgramHasBegun() {
        AHistory history = silentWith(ACheckIn.on("2026-03-08")).state(Program.State.DRAFT);
        assertThat(reasons(history, "ADH-03")).isEmpty();
    }

    /** With a pause that was entered afterwards few days are silent, but what came in speaks of none of them. */
    @Test
    void onlyALateCheckInOfTheLastLoggedDayOfTheProgramEndsSilence() {
        Pause entered = new Pause(Instant.parse("2026-03-05T09:00:00Z"), null, Pause.Cause.CLINICIAN);
        ACheckIn late = ACheckIn.on("2026-03-01").version("late", 1).received("2026-03-08T19:00:00Z");
        assertThat(reasons(AHistory.with(late).pause(entered), "ADH-03")).isEmpty();

        AHistory begunEarlier = silentWith(late).pause(entered);
        begunEarlier.startedOn = LocalDate.of(2026, 3, 1);
        assertThat(reasons(begunEarlier, "ADH-03")).isEmpty();
    }

    @Test
    void aCheckInOfTheNightBeforeTheTickEndsTheSilenceToo() {
        AHistory history = silentWith(
                ACheckIn.on("2026-03-08").entered("2026-03-08T01:00:00Z").received("2026-03-08T01:00:00Z"));
        assertThat(reasons(history, "ADH-03")).hasSize(1);
    }

    @Test
    void aWithdrawnCheckInEndsNothing() {
        assertThat(reasons(silentWith(ACheckIn.on("2026-03-08").withdrawn()), "ADH-03"))
                .isEmpty();
    }

    @Test
    void theAnswerToTheSafetyQuestionCloses() {
        ACheckIn asked = ACheckIn.on("2026-03-08").emUnanswered();
        assertThat(answered(AHistory.with(asked))).isEmpty();
        assertThat(answered(AHistory.with(asked.followUp()))).containsExactly(FlagClosing.Reason.ANSWERED);
        assertThat(answered(AHistory.with(asked, ACheckIn.on("2026-03-08").version("a", 2))))
                .containsExactly(FlagClosing.Reason.ANSWERED);
    }

    @Test
    void neitherAnotherCheckInNorAWithdrawalAnswersTheQuestion() {
        ACheckIn asked = ACheckIn.on("2026-03-08").emUnanswered();
        assertThat(answered(AHistory.with(asked, ACheckIn.on("2026-03-09").version("b", 1))))
                .isEmpty();
        assertThat(answered(AHistory.with(
                        asked, ACheckIn.on("2026-03-08").version("a", 2).withdrawn())))
                .isEmpty();
    }

    @Test
    void everyQuestionOfTheFlagMustBeAnswered() {
        AHistory history = AHistory.with(
                ACheckIn.on("2026-03-08"),
                ACheckIn.on("2026-03-09").version("b", 1).emUnanswered());
        assertThat(reasons(history, Set.of(new CheckInRef("a", 1)), "DAT-02")).hasSize(1);
        assertThat(reasons(history, Set.of(new CheckInRef("a", 1), new CheckInRef("b", 1)), "DAT-02"))
                .isEmpty();
    }

    @Test
    void aConflictingEntryKeepsTheFlagOpen() {
        assertThat(reasons(
                        AHistory.with(ACheckIn.on("2026-03-08")), Set.of(new CheckInRef("a", 1)), "DAT-01", "DAT-02"))
                .isEmpty();
    }

    /** A check-in on the first day, then none but those named. */
    private static AHistory silentWith(ACheckIn... more) {
        AHistory history = AHistory.with(more);
        return history.eachDay(START, START, log -> {});
    }

    private static List<FlagClosing.Reason> answered(AHistory history) {
        return reasons(history, Set.of(new CheckInRef("a", 1)), "DAT-02");
    }

    private static List<FlagClosing.Reason> reasons(AHistory history, String... rules) {
        return reasons(history, Set.of(), rules);
    }

    private static List<FlagClosing.Reason> reasons(AHistory history, Set<CheckInRef> evidence, String... rules) {
        Set<RuleId> ids = Arrays.stream(rules).map(RuleId::new).collect(Collectors.toSet());
        Family family = Family.of(new RuleId(rules[0]));
        FlagState flag = new FlagState(family, Tier.ROUTINE, TICK, TICK, null, null, 1, ids);
        return SelfClosing.among(List.of(new FlaggedCheckIns(flag, evidence)), history.build(), NOW, ShippedRules.RULES)
                .stream()
                .map(FlagClosing::reason)
                .toList();
    }
}
