package org.homespine.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homespine.checkins.domain.EmergencySign;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another value would have done to a past that begins with the program, on 2 March 2026. */
class RuleLabTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void whatOnlyTheStricterValueFindsVanishesWithALooserOne() {
        assertThat(differences(Setting.VERY_HIGH_PAIN, "10", past(day(0).pain(9))))
                .containsExactly("VANISHES PAIN URGENT 2026-03-02T18:00:00Z -> nothing");
    }

    @Test
    void whatTheDeliveredValueDoesNotFindAppearsWithAStricterOne() {
        assertThat(differences(Setting.VERY_HIGH_PAIN, "8", past(day(0).pain(8))))
                .containsExactly("APPEARS PAIN nothing -> URGENT 2026-03-02T18:00:00Z");
    }

    @Test
    void aFlagThatComesOnAnotherDayIsTheSameOne() {
        Past silent = past(day(0));

        assertThat(differences(Setting.SILENCE, "4", silent))
                .containsExactly("EARLIER ADHERENCE ROUTINE 2026-03-08T03:00:00Z -> ROUTINE 2026-03-07T03:00:00Z");
        assertThat(differences(Setting.SILENCE, "6", silent))
                .containsExactly("LATER ADHERENCE ROUTINE 2026-03-08T03:00:00Z -> ROUTINE 2026-03-09T03:00:00Z");
    }

    @Test
    void anotherTierIsADifferenceOfItsOwn() {
        Past sexual = past(day(0).em(EmergencySign.SEXUAL));

        assertThat(differences(Setting.SEXUAL_FUNCTION_ALONE, "1", sexual))
                .containsExactly("LESS_GRAVE CES EMERGENCY 2026-03-02T18:00:00Z -> URGENT 2026-03-02T18:00:00Z");
    }

    @Test
    void whatIsFoundAgainWhileAFlagIsOpenIsTheSameFlag() {
        Past high = past(day(0).pain(9), day(1).pain(9), day(2).pain(9));

        assertThat(before(Setting.VERY_HIGH_PAIN, "10", high)).hasSize(1);
    }

    @Test
    void aFlagIsOpenAsLongAsTheRealOneWas() {
        ACheckIn[] everyDay =
                Stream.of(0, 1, 2, 3, 4, 5).map(day -> day(day).pain(9)).toArray(ACheckIn[]::new);
        PastFlag resolvedOnTheThirdDay = real("PAI-02", "2026-03-02T18:00:00Z", "2026-03-04T12:00:00Z");

        List<LabFlag> flags = before(Setting.VERY_HIGH_PAIN, "10", past(List.of(resolvedOnTheThirdDay), everyDay));

        assertThat(flags).extracting(LabFlag::raisedAt).containsExactly(evening(0), evening(2));
        assertThat(flags.getFirst().real()).isEqualTo(resolvedOnTheThirdDay.id());
        assertThat(flags.getLast().real()).isNull();
    }

    @Test
    void oneThatWasNeverThereIsTakenToBeOpenForAWeek() {
        ACheckIn[] everyDay = Stream.iterate(0, day -> day < 9, day -> day + 1)
                .map(day -> day(day).pain(9))
                .toArray(ACheckIn[]::new);

        assertThat(before(Setting.VERY_HIGH_PAIN, "10", past(everyDay)))
                .extracting(LabFlag::raisedAt)
                .containsExactly(evening(0), evening(7));
    }

    @Test
    void whatWasResolvedIsQuietAfterwardsAsEver() {
        // PAI-03 is SOON: quiet for seven days after a resolution.
        ACheckIn[] rising = Stream.iterate(0, day -> day < 8, day -> day + 1)
                .map(day -> day(day).pain(7))
                .toArray(ACheckIn[]::new);
        PastFlag resolved = real("PAI-03", "2026-03-03T18:00:00Z", "2026-03-04T12:00:00Z");

        assertThat(before(Setting.PAIN_RISE, "1", past(List.of(resolved), rising)))
                .filteredOn(flag -> flag.family() == Family.PAIN)
                .extracting(LabFlag::raisedAt)
                .containsExactly(evening(1));
    }

    @Test
    void whatWasOpenWhenTheSpanBeganIsNotCounted() {
        PastFlag before = real("PAI-02", "2026-02-20T18:00:00Z", null);

        assertThat(before(Setting.VERY_HIGH_PAIN, "10", past(List.of(before), day(0).pain(9))))
                .isEmpty();
    }

    @Test
    void aDayThatCameInLateWasSilentUntilThen() {
        Past late = past(day(0), day(3).received("2026-03-09T10:00:00Z"));

        assertThat(before(Setting.SILENCE, "4", late))
                .extracting(LabFlag::raisedAt, LabFlag::overAt)
                .containsExactly(tuple(Instant.parse("2026-03-08T03:00:00Z"), Instant.parse("2026-03-09T10:00:00Z")));
    }

    @Test
    void anAnswerIsNotKnownBeforeItWasGiven() {
        ACheckIn note = day(0).em()
                .note("My legs went numb and I wet myself")
                .followUp()
                .answered("2026-03-02T19:00:00Z");

        assertThat(differences(Setting.ANSWER_WITHIN, "60", past(note)))
                .as("it was overdue after half an hour, and answered after an hour")
                .containsExactly("LESS_GRAVE MESSAGE URGENT 2026-03-02T18:30:00Z -> ROUTINE 2026-03-02T19:00:00Z");
    }

    @Test
    void aPatientsOwnStricterValueHoldsOnEitherSide() {
        SettingHistory own = new SettingHistory(
                List.of(new SettingHistory.Change(
                        Setting.VERY_HIGH_PAIN, new BigDecimal("8"), new PatientId(UUID.randomUUID()), FROM)),
                null);

        RuleLab.Result result =
                new RuleLab(Setting.VERY_HIGH_PAIN, BigDecimal.TEN).judge(past(day(0).pain(8)), own, UNTIL);

        assertThat(result.before()).hasSize(1);
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void noNightIsJudgedBeforeTheProgramBeganOrAfterItEnded() {
        History ended = AHistory.with(day(0)).state(Program.State.ENDED).build();

        assertThat(judged(Setting.SILENCE, "4", new Past(ended, FIRST.plusDays(5), FROM, UNTIL, nights(), List.of()))
                        .before())
                .isEmpty();
        assertThat(judged(Setting.SILENCE, "4", new Past(ended, FIRST.plusDays(7), FROM, UNTIL, nights(), List.of()))
                        .before())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingThatThePastShowsCanBeTriedAtBothEnds(Setting setting) {
        if (!setting.isShownByThePast()) {
            assertThatThrownBy(() -> new RuleLab(setting, setting.strictest()))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        long seed = System.nanoTime();
        Past past = past(anyDays(new Random(seed)));
        for (BigDecimal end : List.of(setting.least(), setting.most())) {
            RuleLab.Result result = judged(setting, end.toPlainString(), past);
            assertThat(judged(setting, end.toPlainString(), past))
                    .as("seed %d", seed)
                    .isEqualTo(result);
            if (end.compareTo(setting.delivered()) == 0) {
                assertThat(result.differences()).as("seed %d", seed).isEmpty();
            }
        }
    }

    private static ACheckIn[] anyDays(Random chance) {
        return Stream.iterate(0, day -> day < 40, day -> day + 1)
                .filter(day -> chance.nextInt(3) > 0)
                .map(day -> day(day).pain(chance.nextInt(11))
                        .reach(chance.nextInt(5))
                        .during(chance.nextInt(11))
                        .em(
                                chance.nextInt(15) == 0
                                        ? new EmergencySign[] {EmergencySign.SEXUAL}
                                        : new EmergencySign[0]))
                .toArray(ACheckIn[]::new);
    }

    private static List<String> differences(Setting setting, String value, Past past) {
        return judged(setting, value, past).differences().stream()
                .map(each -> each.kind() + " " + each.flag().family() + " " + says(each.before()) + " -> "
                        + says(each.after()))
                .toList();
    }

    private static String says(@Nullable LabFlag flag) {
        return flag == null ? "nothing" : flag.tier() + " " + flag.raisedAt();
    }

    private static List<LabFlag> before(Setting setting, String value, Past past) {
        return judged(setting, value, past).before();
    }

    private static RuleLab.Result judged(Setting setting, String value, Past past) {
        return new RuleLab(setting, new BigDecimal(value)).judge(past, SettingHistory.NONE, UNTIL);
    }

    private static PastFlag real(String rule, String raised, @Nullable String resolved) {
        RuleId id = new RuleId(rule);
        Instant at = Instant.parse(raised);
        return new PastFlag(
                new FlagId(UUID.randomUUID()),
                new FlagState(Family.of(id), Tier.URGENT, at, at, at, null, 1, Set.of(id)),
                resolved == null ? null : Instant.parse(resolved),
                resolved == null ? null : ResolvedFlag.Outcome.ADVISED);
    }

    private static Past past(ACheckIn... checkIns) {
        return past(List.of(), checkIns);
    }

    private static Past past(List<PastFlag> flags, ACheckIn... checkIns) {
        return new Past(AHistory.with(checkIns).build(), null, FROM, UNTIL, nights(), flags);
    }

    private static List<Instant> nights() {
        List<Instant> nights = new ArrayList<>();
        FIRST.datesUntil(FIRST.plusDays(9))
                .forEach(day -> nights.add(new HomeTime(AHistory.LONDON).moment(day.atTime(3, 0))));
        return nights;
    }

    private static ACheckIn day(int day) {
        return ACheckIn.on(FIRST.plusDays(day)).version("d" + day, 1);
    }

    /** When the entry of a day came in. */
    private static Instant evening(int day) {
        return Instant.parse(FIRST.plusDays(day) + "T18:00:00Z");
    }
}
